/** Recognises lines of program code that stand among paragraphs. */

/** Code ends or opens its lines with these, or opens them with a keyword. */
const HINT =
  /[(){}[\];=$<>_\\|`]|^(?:import|from|def|class|try|else|return|except|finally|while|for|if|#|\/\/)\b|^(?:#|\/\/|--|`)/u;

const LINES = [
  // What opens a line of a common language and no sentence.
  String.raw`(?:import|from) [\w.]+(?: import [\w*, ()]+)?(?: as \w+)?;?`,
  String.raw`import (?:\{[^}]*\}|\*|\w+)[^.]*? from ['"][^'"]+['"];?`,
  String.raw`(?:import|using|package|use|require)\s[\w.:\\/*]+;`,
  String.raw`(?:async )?def \w+\(.*\).*:.*`,
  String.raw`(?:export |public |private |protected |static |async )*(?:function\*?|fn|func|void|class|interface|struct|enum)\s+\w+.*[{(:].*`,
  String.raw`class \w+(?:\(.*\))?:`,
  String.raw`(?:const|let|var|final|val|my)\s+[\w$[\]{}:, ]+=.*`,
  String.raw`(?:int|float|double|char|bool|boolean|string|String|auto|long)\s+\w+\s*(?:=.*|\(.*);?`,
  String.raw`(?:if|for|while|switch|catch|elif|else if|foreach|with|unless)\b.*[:{]`,
  String.raw`(?:try|else|finally|do|except(?: \w+(?: as \w+)?)?)\s*[:{]`,
  String.raw`return\b.*[;()[\]{}=].*|return;?`,
  String.raw`#include\s*[<"].*|#!/.*|#!\w.*`,
  String.raw`<\?(?:php|xml)\b.*|\?>`,
  '`{3,}.*|~{3,}.*',
  String.raw`[)\]}][^\p{L}]*|\{`,
  String.raw`.*(?:=>|\)) ?\{`,
  // A call, an assignment, a chain of them.
  String.raw`(?:await |print |echo |new |@)?[A-Za-z_$][\w$]*(?:(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+\([^]*\)|\((?:[^]*['"=_,;\d.({][^]*)?\))(?:[.;,:{\[].*)?`,
  String.raw`[A-Za-z_$][\w$.[\]'"]*(?:\s*,\s*[\w$.]+)*\s*(?:[-+*/|&]?=|:=|<-)\s*\S.*`,
  String.raw`(?:SELECT\b.*\bFROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|DROP TABLE|CREATE TABLE|ALTER TABLE)\b.*`,
  String.raw`\$?\s?(?:sudo|curl|wget|chmod|pip3? install|npm (?:install|i)|apt(?:-get)? install|rm -rf|nc -|bash -c|powershell|python3? -[cm]|ssh|eval)\s.*`,
];

const LINE = new RegExp(`^(?:${LINES.join('|')})$`, 'u');
const COMMENT = /^(?:(?:#|\/\/|--|\/\*|\*)\s?\S|["']{3}|(?:pass|break|continue|return(?: \w+)?|end|fi|done);?$)/u;
/** Code within a line of words: a call on a name, braces with statements in them. */
const INLINE =
  /\b(?:import [\w.]+; |[\w$]+(?:\.[\w$]+)+\([^)\n]*['"=(][^)\n]*\)|(?:document|window|console|os|sys|subprocess|socket|requests|fetch|eval|exec|base64|process)\.\w+\(|[{;]\s*(?:return|var|let|const)\s[^;{}]*[;}]|=> ?\{|\beval\(|\bexec\()/u;

/** A line that is a statement of a program. */
export function isCode(line: string): boolean {
  if (!HINT.test(line)) return false;
  return (LINE.test(line) && !isProseLine(line)) || INLINE.test(line);
}

/** A comment or a bare keyword, which is code only beside code. */
export function isCodeComment(line: string): boolean {
  return COMMENT.test(line);
}

/** "Reuters (the agency) said so." has brackets too, and reads as a sentence. */
function isProseLine(line: string): boolean {
  return /^\p{L}[\p{L}'’-]* .*(?:\p{Ll}{2,} ){4,}.*[.!?”"]$/u.test(line);
}
