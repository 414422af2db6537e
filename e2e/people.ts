// What the people of the story say, in either language. The house's own words are in its language files (texts.ts).
import type { Lang } from "./texts.ts";

export const said = {
  ko: {
    text: "어제 졸업증명서를 떼러 갔는데 창구에서 30분을 기다렸습니다. 왜 늦어지느냐고 물으니 규정이라고만 하고 쳐다보지도 않았습니다. 아이 앞에서 무안했습니다.",
    where: "학생회관 1층 증명 창구",
    when: "어제 오후 3시쯤",
    expectation: "왜 늦어졌는지 설명과 사과를 듣고, 증명서를 우편으로 받고 싶습니다.",
    name: "박지은",
    department: "민원증명팀",
    added: "증명서는 이번 주 금요일까지 필요합니다.",
    notYet: "사과는 받았지만, 같은 일이 또 생기지 않게 무엇을 바꾸었는지 알고 싶습니다.",
  },
  en: {
    text: "Yesterday I came for a degree certificate and waited thirty minutes at the counter. When I asked why, I was told it was the rule, without even a look. I felt small in front of my child.",
    where: "Certificates counter, Student Hall",
    when: "Yesterday around 3 pm",
    expectation: "I would like to hear why it took so long, an apology, and the certificate by post.",
    name: "Jieun Park",
    department: "Front desk and certificates",
    added: "I need the certificate by Friday.",
    notYet: "Thank you for the apology, but I want to know what you changed so that it does not happen again.",
  },
} satisfies Record<Lang, Record<string, string>>;

export type Said = (typeof said)[Lang];

/** A small real photograph's worth of bytes: a PNG of one pixel. */
export const photo = {
  name: "queue.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};
