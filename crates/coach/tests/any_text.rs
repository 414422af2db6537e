//! Whatever is typed or pasted: no panic, and every place fits the text as given.

use coach::{Channel, Draft, Kind, Language, read, terminal, triage};
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

/// Pieces that the rules look for, and pieces that make trouble.
const PIECES: &[&str] = &[
    "안 됩니다.",
    "규정상 ",
    "죄송합니다",
    "불편을 드려 ",
    "ㅋㅋㅋ",
    "^^",
    "기다려 주세요",
    "검토하겠습니다",
    "010-0123-4567",
    "11월 30일까지 ",
    "다음 주 수요일",
    "2월 30일",
    "99999999999",
    "\"",
    "'",
    "“",
    "”",
    "(",
    "\n",
    "\r\n",
    " ",
    ".",
    "..",
    "1. ",
    "가. ",
    "\u{1112}\u{1161}\u{11AB}",
    "\u{1100}",
    "\u{11A8}",
    "e\u{301}",
    "\u{301}\u{301}",
    "😀",
    "👨\u{200D}👩\u{200D}👧",
    "\u{200B}",
    "\u{202E}",
    "\u{FEFF}",
    "\0",
    "\u{1B}[31m",
    "\u{2028}",
    "<b>",
    "</b>",
    "<p class=x>",
    "<style>p{}",
    "</style>",
    "<!--",
    "-->",
    "&nbsp;",
    "&#xAC00;",
    "&#",
    "<",
    "ขออภัย",
    "申し訳ございません",
    "한누리 학생이 우울증",
    "한울구 너울로 61, 9동 703호",
    "하늘은행 110-222-333333",
    "a@b.co",
    "라고 하셨는데 ",
    "어쩔 수 없",
    "저기 가서 물어봐",
    "We will look into it. ",
    "within 999 days",
    "ＡＢＣ",
    "아\u{AD}줌마",
    "当社",
    "שלום",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[가-힣 .,!?]{0,12}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_place_fits_the_draft(
        pieces in proptest::collection::vec(piece(), 0..24),
        kind in proptest::sample::select(vec![Kind::Answer, Kind::Acknowledgement, Kind::Chat]),
        language in proptest::sample::select(vec![None, Some(Language::Korean), Some(Language::English)]),
    ) {
        let text = pieces.concat();
        let draft = Draft { text: &text, language, kind, channel: Channel::Board, complaint: None, goes_public: true, closed: &[] };
        let review = read(&draft, now());
        for found in &review.findings {
            prop_assert!(found.start < found.end, "{found:?}");
            prop_assert_eq!(&slice(&text, found.start, found.end), &found.text);
        }
        for promise in &review.promises {
            prop_assert_eq!(&slice(&text, promise.start, promise.end), &promise.what);
        }
        prop_assert!(review.findings.is_sorted_by_key(|f| (f.start, f.end)));
        prop_assert!(kind == Kind::Answer || review.missing.is_empty());
        prop_assert_eq!(&read(&draft, now()), &review);
        let shown = terminal::render(&text, &review, Language::Korean);
        let escapes = shown.contains('\u{1B}');
        prop_assert!(!escapes);
    }

    #[test]
    fn every_place_fits_the_complaint(pieces in proptest::collection::vec(piece(), 0..24)) {
        let text = pieces.concat();
        let sorted = triage::sort(&text, None, now());
        let mut last = 0;
        for found in &sorted.personal_data {
            prop_assert!(found.start >= last && found.start < found.end, "{found:?}");
            prop_assert_eq!(&slice(&text, found.start, found.end), &found.text);
            last = found.end;
        }
        for words in &sorted.abuse {
            prop_assert_eq!(&slice(&text, words.start, words.end), &words.text);
        }
    }

    #[test]
    fn decomposed_text_finds_the_same(pieces in proptest::collection::vec(piece(), 0..8)) {
        use unicode_normalization::UnicodeNormalization;
        use unicode_normalization::char::canonical_combining_class;
        // A few scripts decompose one letter into two; Hangul apart, only marks are put back on their letters.
        let put_back = |c: &char| matches!(c, '가'..='힣') || c.nfd().skip(1).all(|mark| canonical_combining_class(mark) > 0);
        let composed: String = pieces.concat().nfc().filter(put_back).collect();
        let composed: String = composed.nfc().collect();
        let decomposed: String = composed.nfd().collect();
        let rules = |text: &str| {
            let review = read(&Draft { kind: Kind::Chat, language: Some(Language::Korean), ..Draft::answer(text) }, now());
            review.findings.iter().map(|f| f.rule).collect::<Vec<_>>()
        };
        prop_assert_eq!(rules(&composed), rules(&decomposed));
    }

    #[test]
    fn any_bytes_go_through_the_json_doors(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let line = String::from_utf8_lossy(&bytes);
        let _ = coach::json::coach_line(&line, now());
        let good = serde_json::json!({"id": 1, "reply": line, "complaint": line}).to_string();
        let answer = coach::json::coach_line(&good, now());
        let said: serde_json::Value = serde_json::from_str(&answer.unwrap().line).unwrap();
        prop_assert!(said["spans"].is_array());
    }

    #[test]
    fn tags_around_words_change_nothing_that_is_found(
        pieces in proptest::collection::vec("[가-힣ㅋ .!?]{1,12}", 1..8),
        tag in proptest::sample::select(vec!["b", "span", "o:p", "font"]),
    ) {
        let plain = pieces.concat();
        let tagged: Vec<String> = pieces.iter().map(|p| format!("<{tag}>{p}</{tag}>")).collect();
        let tagged = tagged.concat();
        let rules = |text: &str| {
            let review = read(&Draft { kind: Kind::Chat, language: Some(Language::Korean), ..Draft::answer(text) }, now());
            review.findings.iter().map(|f| f.rule).collect::<Vec<_>>()
        };
        prop_assert_eq!(rules(&plain), rules(&tagged));
    }

    #[test]
    fn no_line_breaks_the_json_doors(line in any::<String>(), inner in any::<String>()) {
        let _ = coach::json::coach_line(&line, now());
        let _ = coach::json::triage_line(&line, now());
        let good = serde_json::json!({"id": 1, "reply": inner, "text": inner}).to_string();
        prop_assert!(coach::json::coach_line(&good, now()).is_ok());
        prop_assert!(coach::json::triage_line(&good, now()).is_ok());
    }
}

/// Texts that make a careless reader slow: each is read whole, and a megabyte of usual text too. Time is measured
/// by the example `speed`; a reader that is not linear does not come back from these.
#[test]
fn a_megabyte_of_anything_is_read() {
    const HOSTILE_BYTES: usize = 150_000;
    let usual = "안녕하십니까. 불편을 드려 죄송합니다. \"안 됩니다\"라고 하셨는데 규정상 어렵습니다. 11월 30일까지 기다려 주세요 ㅋㅋ\n";
    let hostile = [
        "ㅋ 'ㅋ' ",
        "안 됩니다. ",
        " ",
        "1.",
        "a.",
        "“",
        "\"",
        "가",
        "기다려 ",
        "010-0123-4567 ",
        "\n",
        "한누리 학생이 ",
        "11월 30일까지 ",
        "라고 하셨는데 ",
        "\u{301}",
        "\u{11A8}",
        "죄송",
        "(",
        "x@",
        "1-",
        "We will ",
        "<",
        "<style>",
        "<!--",
        "&",
        "<b a=",
    ]
    .map(|piece| (piece, HOSTILE_BYTES));
    for (piece, bytes) in hostile.into_iter().chain([(usual, 1_000_000)]) {
        let text = piece.repeat(bytes / piece.len());
        let review = read(&Draft::answer(&text), now());
        assert!(
            review
                .findings
                .iter()
                .all(|f| f.end <= text.chars().count()),
            "{piece:?}"
        );
        let _ = terminal::render(&text, &review, Language::Korean);
        let sorted = triage::sort(&text, None, now());
        assert!(
            sorted
                .personal_data
                .iter()
                .all(|p| p.end <= text.chars().count()),
            "{piece:?}"
        );
    }
}

/// Signs without width, soft hyphens, tags and decomposed letters hide no insult, and its place fits the text as given.
#[test]
fn nothing_invisible_hides_an_insult() {
    use unicode_normalization::UnicodeNormalization;
    let plain = "야 이 병신아, 미친놈아.";
    let decomposed: String = plain.nfd().collect();
    let found = triage::insults(plain).len();
    assert!(found >= 2);
    for text in [
        "야 이 병\u{200B}신아, 미\u{2060}친\u{FEFF}놈아.",
        "야 이 병\u{AD}신아, 미\u{200D}친놈아.",
        "야 이 병<b>신</b>아, 미친<span>놈</span>아.",
        &decomposed,
    ] {
        let insults = triage::insults(text);
        assert_eq!(insults.len(), found, "{text}");
        for insult in insults {
            assert_eq!(slice(text, insult.start, insult.end), insult.text);
        }
    }
}
