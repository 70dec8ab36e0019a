/**
 * What readers say that asks nothing, and the line that answers it. Compiled for this project from the usual greetings, thanks,
 * reactions and complaints of chat; words that are asked about ("what happened", "more") stand in none of them.
 */

export type SmallTalk = 'empty' | 'greeting' | 'thanks' | 'help' | 'identity' | 'abuse' | 'farewell' | 'reaction';

export const REPLIES: Readonly<Record<SmallTalk, string>> = {
  empty: 'What would you like to know? Ask a question about the coverage.',
  greeting: 'Hello. Ask me anything about the coverage.',
  thanks: 'You are welcome.',
  help:
    'Ask about the coverage in your own words: who said what, how many, when, where or why. Commands: /brief TOPIC for a briefing, ' +
    '/topics for what is followed, /sources for what was read, /evidence for the words behind a sentence, /disputes for what ' +
    'sources differ on, /timeline for what happened when.',
  identity:
    'I am briefdesk: I answer questions from the coverage I have read, and show the words each answer stands on.',
  abuse: 'I would rather be useful. Tell me what you need to know, or which sentence is wrong.',
  farewell: 'Goodbye.',
  reaction: 'Ask when you want to know more.',
};

/** Whole utterances, folded and without marks, apart by commas. The first of these that occurs in a message decides its line. */
export const PHRASES: Readonly<Record<Exclude<SmallTalk, 'empty'>, string>> = {
  abuse:
    'fuck, fuck you, fuck off, fucking, fck, fk, fck you, fk you, fck off, wtf, shut up, screw you, piss off, go to hell, get lost, you suck, this sucks, bot sucks, idiot, ' +
    'stupid, stupid bot, dumb, dumb bot, moron, useless, useless bot, rubbish, garbage, crap, bullshit, shit, asshole, bastard, bitch, ' +
    'you are an idiot, you are stupid, you are dumb, you are useless, you are a moron, you are rubbish, you are terrible, you are crap, ' +
    'you idiot, you moron, you are the worst, i hate you, worst bot ever, kill yourself, damn you, loser, scheisse, merde, puta, idiota',
  help:
    'help, help me, i need help, can you help, can you help me, what can you do, what do you do, what can i do, what can i ask, ' +
    'what can i ask you, what should i ask, what can you tell me, what can you help with, what can you help me with, how do you work, ' +
    'how does this work, how do i use this, how do i use you, how to use this, how to use, how can you help, how can you help me, ' +
    'what are the commands, what commands are there, commands, list commands, show commands, usage, manual, instructions, menu, ayuda, aide, hilfe, aiuto, ajuda, pomoc, помощь, допомога, مساعدة',
  identity:
    'who are you, what are you, who is this, what is your name, your name, who am i talking to, are you a bot, are you a robot, ' +
    'are you human, are you a human, are you real, are you a person, are you an ai, are you ai, are you chatgpt, are you there, who made you, who built you, ' +
    'introduce yourself, tell me about yourself, what is this bot, what is briefdesk, quién eres, qui es tu, wer bist du, chi sei, кто ты',
  thanks:
    'thanks, thank you, thx, thnx, tnx, ty, tysm, cheers, thanks a lot, thanks so much, thank you so much, thank you very much, many thanks, ' +
    'thanks again, thanks for that, thanks for this, thanks for everything, thanks for asking, great answer, good answer, thanks for the help, thanks for your help, thanks for the info, thank you for your help, much appreciated, appreciated, appreciate it, i appreciate it, ' +
    'that helps, that helped, very helpful, helpful, that was helpful, good job, well done, nice work, great job, good bot, gracias, ' +
    'muchas gracias, merci, merci beaucoup, danke, vielen dank, danke schön, grazie, grazie mille, obrigado, obrigada, dank je, bedankt, dank u, ' +
    'dziękuję, dzięki, teşekkürler, teşekkür ederim, sağol, спасибо, дякую, شكرا, 谢谢, 謝謝, ありがとう, ありがとうございます',
  farewell:
    'bye, goodbye, good bye, bye bye, see you, see you later, see ya, cya, talk later, talk to you later, take care, good night, ' +
    'have a nice day, have a good day, have a good one, have a nice evening, that is all, that is all for now, that will be all, ' +
    'i am done, we are done, no more questions, no further questions, adiós, hasta luego, au revoir, tschüss, auf wiedersehen, ' +
    'arrivederci, tchau, tot ziens, doei, do widzenia, пока, до свидания, до побачення, 再见, 再見, さようなら',
  greeting:
    'hi, hello, hey, hiya, howdy, yo, hallo, greetings, good morning, good afternoon, good evening, good day, morning, evening, ' +
    'how are you, how are you doing, how do you do, how is it going, how are things, whats up, what is up, sup, wassup, you there, anyone there, ' +
    'nice to meet you, pleased to meet you, test, testing, ping, hola, buenos días, buenas tardes, bonjour, bonsoir, salut, guten tag, guten morgen, moin, ' +
    'servus, ciao, buongiorno, olá, bom dia, hoi, goedemorgen, cześć, dzień dobry, merhaba, selam, привет, здравствуйте, привіт, ' +
    'вітаю, مرحبا, السلام عليكم, 你好, 您好, こんにちは, おはよう',
  reaction:
    'ok, okay, okey, k, kk, okay then, ok then, alright, all right, right, fine, sure, yes, yep, yeah, yup, no, nope, nah, cool, nice, nice one, sure thing, great, good, ' +
    'perfect, awesome, amazing, excellent, brilliant, lovely, interesting, very interesting, wow, whoa, oh, ah, aha, hm, hmm, mm, uh, um, ' +
    'lol, lmao, rofl, haha, hahaha, hehe, heh, jaja, xd, omg, oh my god, my god, damn, oh no, sad, so sad, how sad, terrible, awful, horrible, shocking, ' +
    'how awful, how terrible, that is sad, that is terrible, that is awful, that is horrible, that is great, that is good, that is interesting, that is crazy, crazy, ' +
    'got it, gotcha, i see, understood, i understand, makes sense, noted, good to know, fair enough, sounds good, never mind, ' +
    'nevermind, nvm, forget it, nothing, no problem, no worries, np, sorry, my bad, oops, exactly, indeed, agreed, absolutely, of course, done, ' +
    'vale, bueno, claro, entendido, genau, klar, bien, bene, tamam, dobrze, хорошо, понятно, ладно, добре',
};

/** Words that may stand beside them and change nothing. */
export const FILLERS =
  'so very really just much well again too man mate guys everyone everybody all team folks friend dear sir there you bot robot briefdesk please ever and but';
