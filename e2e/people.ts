// What the people of the story say, in either language. The house's own words are in its language files (texts.ts).
import type { Lang } from "./texts.ts";

const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

export const said = {
  ko: {
    text: "어제 졸업증명서를 떼러 갔는데 창구에서 30분을 기다렸습니다. 왜 늦어지느냐고 물으니 규정이라고만 하고 쳐다보지도 않았습니다. 아이 앞에서 무안했습니다.",
    where: "학생회관 1층 증명 창구",
    when: "어제 오후 3시쯤",
    expectation: "왜 늦어졌는지 설명과 사과를 듣고, 증명서를 우편으로 받고 싶습니다.",
    name: "박지은",
    department: "민원증명팀",
    added: "증명서는 이번 주 금요일까지 필요합니다.",
    meetingRoom: "2층 상담실",
    calm: "다른 분들이 많은 곳이라 조용한 자리로 모셨습니다.",
    backAt: "오늘 안에 창구 기록을 확인하고 다시 전화드리겠다고 말씀드렸습니다.",
    needsTime: "창구 기록을 확인해야 합니다.",
    memo: "아이 앞에서 무시당한 기분이었다고 하셨다.",
    promise: "졸업증명서를 등기 우편으로 보내 드리겠습니다.",
    remedy: "등기 우편료와 교통비를 드립니다.",
    lessMoney: "교통비는 실비로 드립니다.",
    explanation: "확인해 보니 어제 오후 2시 40분부터 발급기 세 대 가운데 두 대가 멈추어 한 대로만 처리하고 있었습니다. 그 사실을 알려 드렸어야 했습니다.",
    apology: "어제 증명 창구에서 30분을 기다리시게 하고, 까닭을 물으셨는데도 설명해 드리지 못한 점 진심으로 사과드립니다.",
    offer: (day: Date) =>
      `증명서는 ${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일까지 등기 우편으로 보내 드리겠습니다. 이렇게 해 드려도 괜찮으신지 알려 주십시오.`,
    changed: "발급기가 멈추면 곧바로 안내문을 걸고, 기다리시는 분께 직원이 먼저 말씀드리도록 지난주부터 순서를 바꾸었습니다.",
    flat: "규정상 안 됩니다.",
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
    meetingRoom: "Meeting room, second floor",
    calm: "Many people were around, so we went to a quiet place.",
    backAt: "We told them we would check the counter's log and call back today.",
    needsTime: "The counter's log has to be checked.",
    memo: "They said they felt ignored in front of their child.",
    promise: "We send the degree certificate by registered post.",
    remedy: "We pay the registered post and the fare.",
    lessMoney: "The fare is paid as it was.",
    explanation: "From 2:40 pm yesterday two of our three printers had stopped, so only one was working. We should have told you so.",
    apology: "We are sorry that you waited thirty minutes at the certificates counter yesterday and that nobody explained why when you asked.",
    offer: (day: Date) =>
      `I will send the certificate by registered post by ${day.getUTCDate()} ${monthName.format(day)}. Please tell me whether this is all right for you.`,
    changed: "When a printer stops we now put up a notice at once, and a member of staff tells everyone who is waiting.",
    flat: "This is not possible under the rules.",
    notYet: "Thank you for the apology, but I want to know what you changed so that it does not happen again.",
  },
} satisfies Record<Lang, Record<string, string | ((day: Date) => string)>>;

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
