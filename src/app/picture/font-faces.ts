/** The page's typefaces as rules that carry the font files inside, so that a picture looks the same anywhere. */

const WANTED = /inter|jetbrains/i;
/** The files that hold Latin letters; others are large and rarely drawn. */
const LATIN = /U\+0+-0*FF\b|U\+0-FF\b/i;

const isWanted = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule &&
  WANTED.test(rule.style.getPropertyValue('font-family')) &&
  LATIN.test(rule.style.getPropertyValue('unicode-range')) &&
  rule.style.getPropertyValue('font-style') !== 'italic';

const rulesOf = (sheet: CSSStyleSheet): CSSRule[] => {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet of another origin does not show its rules.
    return [];
  }
};

const inData = async (url: string): Promise<string> => {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
};

const carried = async ({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> => {
  const [, address = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  const data = await inData(new URL(address, parentStyleSheet?.href ?? document.baseURI).href);
  const [family, weight] = ['font-family', 'font-weight'].map((name) => style.getPropertyValue(name));
  return `@font-face{font-family:${family};font-weight:${weight || 'normal'};src:url(${data}) format("woff2")}`;
};

/** Empty where the fonts cannot be fetched: then the system's own are drawn. */
export const fontFaces = async (): Promise<string> => {
  try {
    const rules = [...document.styleSheets].flatMap(rulesOf).filter(isWanted);
    return (await Promise.all(rules.map(carried))).join('');
  } catch {
    return '';
  }
};
