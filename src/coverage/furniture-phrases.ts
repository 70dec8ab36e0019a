/** The set phrases of web pages, by what they are: patterns for a whole line, for how one opens and for how one ends. */

import type { FurnitureReason } from '../domain/article.ts';

export interface Phrases {
  readonly reason: FurnitureReason;
  /** The line is nothing else. In small letters; so is the line that they meet. */
  readonly whole?: readonly string[];
  /** The line opens so, and is no longer than `most` characters. */
  readonly opens?: readonly string[];
  readonly most?: number;
}

const SHARE =
  'share|tweet|e-?mail|print|save|copy( link)?|link copied!?|like|pin|reddit|facebook|twitter|x|whatsapp|telegram|' +
  'linkedin|flipboard|messenger|pinterest|tumblr|bluesky|threads|instagram|youtube|bookmark|google news|more';
const ADVERTISEMENT =
  'advertise?ments?|advertising|sponsored|promoted|paid (content|post|partnership)|ad feedback|ad|' +
  '(scroll|swipe)( down)? to continue( reading)?|((story|article|content) )?continues (below|after)( (this )?(advertisement|ad))?|' +
  'continue reading( below)?|sponsored (content|links?|by .{1,40})|remove ads|report this ad|ads? by .{1,30}';

/** Tried in this order; the first that fits is the reason. */
export const PHRASES: readonly Phrases[] = [
  {
    reason: 'advertisement',
    whole: [`\\W*((${ADVERTISEMENT})\\W*){1,4}`],
    opens: ['sponsored( content)?( by)?\\s*[:|]', 'advertisement\\s*[:|–—-]'],
    most: 160,
  },
  {
    reason: 'share-bar',
    whole: [
      `\\W*((${SHARE})[\\s,|/·•]*){1,12}`,
      '(\\d+ )?comments?( ?\\(\\d+\\))?:?',
      '(leave|post|add|write) (a|your) (comment|reply|response)',
      '(view|show|see|read|join|open|load) (all |the |more )?(\\d+ )?(comments?|conversation|discussion)( \\(\\d+\\))?',
      '(be the first to comment|no comments( yet)?|comments are closed|what do you think\\?|report (an? )?(error|typo|comment)).{0,40}',
      'share (this|on|via|with|to)\\b.{0,60}',
      '(like )?loading(\\.\\.\\.|…)',
      '\\d+(\\.\\d+)?k? (shares?|likes?|views?|claps?)',
    ],
  },
  {
    reason: 'sign-up',
    whole: [
      '(log|sign) (in|out|up)( now| here| or register)?',
      '(subscribe|register|join)( now| here| today| for free)?[!.]?',
      'newsletters?',
      '(enter )?your e-?mail( address)?',
      'already (a (subscriber|member)|have an account|registered)\\?.{0,40}',
      'connect with us|stay (connected|in touch|informed)|get in touch',
      '.{0,120}\\bnewsletters?\\b.{0,40}\\b(sign up|subscribe)\\b.{0,40}',
      '.{0,120}\\b(sign up|subscribe)\\b.{0,60}\\bnewsletters?\\b.{0,60}',
      '.{0,160}\\b(straight|direct|directly|delivered|right) to your (e-?mail )?inbox\\b.{0,160}',
    ],
    opens: [
      '(please )?(click|tap|press) here\\b',
      '(sign up|subscribe|register|log in) (to|for|now|here|today|with)\\b',
      '(get|download|install|try) (the|our)\\b.{0,40}\\b(newsletter|e-?paper)\\b',
      '(get|download|install) (the|our)\\b.{0,40}\\bapp\\b.{0,30}$',
      '(follow|find|like|join|connect with|message) (us|our|me|@\\w+)\\b.{0,40}\\b(on|at|via|channel|group|community|newsletter)\\b',
      'follow .{1,40} on (facebook|twitter|x|instagram|google news|telegram|whatsapp|tiktok|youtube|threads|bluesky|linkedin)\\b',
      'create (an|your|a free) account\\b',
      '(support|become) (our (journalism|work|newsroom)|a (member|subscriber|supporter|patron))\\b',
      '(this|the full) (article|content|story) is (only )?(available|for|reserved)\\b.{0,20}\\b(subscribers|members)\\b',
      'unlock (this|the|unlimited|full)\\b',
      'to get (our|the|all|more) .{1,60}\\b(inbox|newsletters?)\\b',
      'check out (the|our) .{1,60}\\b(homepage|home page|website|shop|store|newsletters?|channel|page)\\b',
    ],
    most: 260,
  },
  {
    reason: 'media-stub',
    whole: [
      '((see|view|show|open|browse)( all)?( the)?( \\d+)? (photos|images|pictures|videos|slides|gallery|slideshow)\\W*){1,4}',
      'download (images?|photos?|videos?|audio|pdf)',
      '(play|watch|view|open|launch|start|pause|replay|embed)( the| this| full)? (video|gallery|slideshow|image|photo|audio|live stream)s?.{0,30}',
      '((image|photo|picture|slide|video) )?\\d+ (of|/) \\d+',
      '(show|hide|view|open|toggle) caption',
      'this (video|content|embed) (can ?not|can.t|could not|is not|isn.t) .{0,60}',
      '(video (player|length|duration|transcript)|live stream|now playing|up next|autoplay|unmute|mute|fullscreen|full screen|enlarge( image)?|expand|close|listen( to (this |the )?(article|story|podcast))?).{0,24}',
    ],
    opens: [
      '(pictured|watch|video|gallery|photo gallery|in (pictures|photos|video)|photos?|pictures|listen|podcast|slideshow|audio|infographic|interactive|live video|watch live)\\s*([:|]|\\s[–—-])\\s',
      '[(\\[](watch|video|photos?|pictures|listen|gallery)[)\\]]\\s',
    ],
    most: 160,
  },
  {
    reason: 'related-story',
    whole: [
      'read (more|also|next|on)|also read|keep reading|further reading|up next|what to read next|see also|more to read',
      'related(:|( (stories|story|articles?|content|news|posts?|topics?|coverage|reading|links|videos?)))?:?',
      'you (may|might|could|will)( also)? (like|love|be interested in|enjoy|have missed)\\W*.{0,20}',
      '(recommended|suggested|selected|picked)( (for you|stories|reading|articles|videos))?',
      '(most|top|latest|trending|popular|featured|other|recent|best|more|promoted|sponsored|must[ -]read) (read|reads|popular|viewed|shared|watched|stories|headlines|articles|posts|videos|news)( .{0,20})?',
      'more (like this|on this (story|topic|subject)|stories|news|coverage)',
      'more (from|on|in) .{2,50}[^.?!,;:”"]',
      'trending( now)?|editor.?s.? (picks?|choice)|in case you missed it|don.t miss|around the web|from (the web|our partners|the archives?)|popular|latest',
      'more stories like this.{0,60}',
      '(for )?more (news|stories|coverage|information) (on|from|about) .{0,60}(visit|see|click|here).{0,60}',
    ],
    opens: [
      'read (more|also|next|the full (story|article)|it here)?\\s*[:|»>]',
      '(also read|read also|read more|see also|also see|don.t miss|must[ -]read|more|related( (story|article|stories|articles|coverage|news))?|explore more|go deeper|dig deeper|further reading|recommended|in case you missed it|opinion|explainer|live updates?)\\s*[:|»>]\\s',
    ],
    most: 300,
  },
  {
    reason: 'date-stamp',
    whole: [
      '(first |last |originally )?(published|updated|posted|modified|created)( (on|at|by))?\\s*:?',
      '\\d+ min(ute)?s?\\.?( read)?',
    ],
  },
  { reason: 'navigation', whole: ['.{0,60}\\ball rights reserved\\b.{0,80}'] },
  {
    reason: 'credit',
    whole: [
      '\\W*(photo(graph)?s?|images?|pictures?|video|illustration|graphic|footage|credits?)( ?/ ?\\w+)?( credits?| by| courtesy( of)?| source| copyright| provided by)?s?\\s*[:|]?\\s*',
      '\\W*(photo(graph)?s?|images?|pictures?|video|illustration|graphic|footage)( credits?| by| courtesy( of)?| source| copyright| provided by)s?\\s*[:|]?\\s.{1,80}',
      '\\W*(credits?|photo(graph)?s?|images?|courtesy( of)?|image copyright)\\s*:\\s.{1,80}',
      '\\W*((©|\\(c\\)|copyright)\\s*)+(\\d{4}\\b|provided by\\b|by\\b|the\\b)?.{0,80}',
      'file (photo|image|picture)s?\\W*',
    ],
  },
  {
    reason: 'navigation',
    whole: [
      'skip to .{1,40}|jump to .{1,30}|go to .{0,20}(homepage|home page|content|navigation)',
      '((main|primary|site|mobile|footer|secondary) )?(menu|navigation|search|sitemap)|home|homepage|sections?|all sections',
      'back to .{0,20}(top|home|homepage|article|results)|return to .{0,20}(top|homepage)',
      '\\W*(next|previous|prev)( (article|story|post|page|up))?\\W*',
      '(show|load|see|view|discover|find out|learn|read|click for) (more|less|all)( .{0,20})?\\W*',
      '(toggle|open|close|show|hide) .{0,12}(navigation|menu|search|sidebar)',
      'hi, what are you looking for\\?|what are you looking for\\?|search( for| this site| the site| \\.\\.\\.|…)?:?',
      'in this (article|story|section|episode)\\s*:.{0,80}',
      '(tags?|topics?|filed under|filed in|categor(y|ies)|keywords|labels|posted in|sections?|related topics|more about)\\s*:.{0,160}',
      '(accept|reject|allow|decline|manage)( all| my)?( cookies?| preferences| consent| choices)?',
      '(privacy|cookies?|terms|legal|imprint|accessibility|disclaimer|advertise|careers|contact|about|help|faqs?|sitemap|rss)( (policy|notice|statement|settings|preferences|(of|and|&) .{1,30}|us|with us|centre|center))?',
      '(this (article|story|content|post)|it) (was|is|has been) ((originally|first|initially) )+(published|posted|produced|reported) .{0,120}',
      'the post .{1,200} (appeared first|first appeared) (on|in) .{1,60}',
      '(originally|first) (published|appeared|posted) (on|in|at|by) .{1,80}',
      'view original content.{0,260}',
      '(.{0,60}\\b(we|us|this (web)?site|our partners) (and our partners )?uses? cookies\\b.{0,200})',
      '(.{0,40}\\bby (using|continuing to (use|browse)) (this|our) (web)?site\\b.{0,160})',
      '(javascript|your browser|please enable).{0,100}',
    ],
  },
];
