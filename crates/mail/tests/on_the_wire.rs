//! A mail is read back by a reader that is not ours: what the customer sees is what was written, whatever was written.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::handle::case::CaseNumber;
use domain::people::CaseId;
use domain::reply::letter::Route;
use jiff::Timestamp;
use jiff::civil::date;
use mail::outbound::{Party, Unsendable};
use mail::{Around, Language, Letter, Outgoing, Rendered};
use mail_parser::{Message, MessageParser};
use proptest::prelude::*;
use uuid::Uuid;

const HEADERS: [&str; 9] = [
    "Auto-Submitted",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "References",
    "Subject",
    "To",
];

fn around(language: Language) -> Around<'static> {
    Around {
        language,
        number: CaseNumber {
            year: 2026,
            count: 123,
        },
        customer: Some("김하늘"),
        office: "한빛대학교",
        department: "학사팀",
        handler: "박지훈",
        phone: "02-0000-1101",
        follow_url: Some("https://voice.hanbit.example/follow"),
    }
}

fn letters() -> Vec<Letter<'static>> {
    let due_at = date(2026, 11, 30).at(18, 0, 0, 0);
    let by_on = date(2026, 12, 3);
    let refusal = Some(("규정 제3조에 따른 것입니다.", Route::ALL.as_slice()));
    vec![
        Letter::Receipt { due_at },
        Letter::Acknowledgement { text: "본문" },
        Letter::Progress { text: "본문" },
        Letter::Answer {
            text: "본문",
            refusal,
        },
        Letter::Answer {
            text: "본문",
            refusal: None,
        },
        Letter::Extension {
            notice: "본문",
            due_at,
        },
        Letter::Supplement {
            what: "본문",
            by_on,
        },
        Letter::MoreTime { by_on },
        Letter::GivingBack { reason: "본문" },
        Letter::DeemedWithdrawal { reason: "본문" },
        Letter::Transfer {
            agency: "한빛시청",
            reason: "본문",
        },
    ]
}

fn bytes(name: &str, address: &str, letter: &Rendered) -> Result<Vec<u8>, Unsendable> {
    let outgoing = Outgoing {
        id: Uuid::from_u128(7),
        case_id: CaseId(Uuid::from_u128(9)),
        at: Timestamp::from_second(1_795_395_600).unwrap(),
        from: Party {
            name: Some("한빛대학교 학사팀"),
            address: "office@hanbit.example",
        },
        to: Party {
            name: Some(name),
            address,
        },
        language: Language::Korean,
        letter,
    };
    outgoing.build().map(|message| message.bytes)
}

fn parse(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

/// The names of the headers as they stand before the first blank line, folded lines left out.
fn header_names(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let mut names: Vec<String> = head
        .split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap_or_default().to_owned())
        .collect();
    names.sort();
    names
}

fn blanks_aside(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_letter_says_number_and_who_is_in_charge_and_leaves_no_gap() {
    for language in Language::ALL {
        for letter in letters() {
            let Rendered { subject, text } = letter.render(&around(language));
            for said in ["2026-000123", "학사팀", "박지훈", "02-0000-1101"] {
                assert!(text.contains(said), "{said} is missing in:\n{text}");
            }
            assert!(subject.contains("2026-000123") && !subject.contains('\n'));
            assert!(!text.contains(['{', '}']), "{text}");
            assert!(!text.contains("\n\n\n") && !text.contains(": \n"), "{text}");
        }
    }
}

#[test]
fn a_receipt_says_when_the_answer_comes_and_where_the_secret_is() {
    let due_at = date(2026, 12, 1).at(18, 0, 0, 0);
    let receipt = Letter::Receipt { due_at };
    let korean = receipt.render(&around(Language::Korean)).text;
    assert!(
        korean.contains("2026년 12월 1일(화) 오후 6시까지"),
        "{korean}"
    );
    assert!(korean.contains("확인 암호는 접수증에만"), "{korean}");
    let english = receipt.render(&around(Language::English)).text;
    assert!(
        english.contains("Tuesday 1 December 2026, 6 pm"),
        "{english}"
    );
    assert!(english.contains("only on your receipt"), "{english}");
}

#[test]
fn a_refusal_carries_reasons_and_every_way_on() {
    let letter = Letter::Answer {
        text: "본문",
        refusal: Some(("규정 제3조에 따른 것입니다.", &Route::ALL)),
    };
    let text = letter.render(&around(Language::Korean)).text;
    for said in ["규정 제3조", "이의신청", "감독기관", "국민권익위원회"] {
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
}

#[test]
fn korean_arrives_as_it_was_written() {
    let letter = letters()[0].render(&around(Language::Korean));
    let raw = bytes("김하늘", "parent@mail.example", &letter).unwrap();
    assert!(raw.is_ascii(), "nothing beyond ASCII on the wire");
    let mail = parse(&raw);
    assert_eq!(mail.subject(), Some(letter.subject.as_str()));
    assert_eq!(
        mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
        letter.text
    );
    let html = mail.body_html(0).unwrap();
    assert!(
        html.contains("lang=\"ko\"") && html.contains("김하늘 님께"),
        "{html}"
    );
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!(from.name(), Some("한빛대학교 학사팀"));
    assert_eq!(from.address(), Some("office@hanbit.example"));
    assert_eq!(
        mail.message_id(),
        Some("00000000-0000-0000-0000-000000000007@hanbit.example")
    );
    assert_eq!(header_names(&raw), HEADERS);
    let text = String::from_utf8(raw.clone()).unwrap();
    assert!(
        text.contains("\r\nAuto-Submitted: auto-generated\r\n"),
        "{text}"
    );
    assert!(
        text.contains("Date: Mon, 23 Nov 2026 01:00:00 +0000\r\n"),
        "{text}"
    );
}

#[test]
fn subjects_in_any_script_arrive() {
    let decomposed = "\u{1106}\u{1175}\u{1109}\u{1169}에 드리는 말씀";
    for subject in [decomposed, "고맙습니다 👩‍👧‍👦🎓", "שלום לכם عالم"]
    {
        let letter = Rendered {
            subject: subject.to_owned(),
            text: "본문".to_owned(),
        };
        let raw = bytes("김하늘", "parent@mail.example", &letter).unwrap();
        assert_eq!(parse(&raw).subject(), Some(subject));
    }
}

#[test]
fn nothing_hides_behind_an_encoded_word() {
    let letter = Rendered {
        subject: "=?utf-8?b?DQpCY2M6IHhAeS5leGFtcGxl?=".to_owned(),
        text: "본문".to_owned(),
    };
    let raw = bytes("김하늘", "parent@mail.example", &letter).unwrap();
    assert_eq!(
        parse(&raw).subject(),
        Some("= ?utf-8?b?DQpCY2M6IHhAeS5leGFtcGxl?=")
    );
}

#[test]
fn what_people_wrote_is_no_markup() {
    let letter = Rendered {
        subject: "말씀".to_owned(),
        text: "<script>alert(1)</script> & <b>".to_owned(),
    };
    let raw = bytes("김하늘", "parent@mail.example", &letter).unwrap();
    let html = parse(&raw).body_html(0).unwrap().into_owned();
    assert!(
        html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"),
        "{html}"
    );
}

#[test]
fn an_address_that_is_none_is_refused() {
    let letter = letters()[0].render(&around(Language::Korean));
    for address in [
        "",
        "김하늘",
        "a@b\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
    ] {
        assert_eq!(
            bytes("김하늘", address, &letter),
            Err(Unsendable::To),
            "{address:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_header_is_made_by_what_people_wrote(
        subject in hostile(),
        name in hostile(),
        text in "\\PC{0,200}",
    ) {
        let letter = Rendered { subject, text };
        let raw = bytes(&name, "parent@mail.example", &letter).unwrap();
        prop_assert_eq!(header_names(&raw), HEADERS);
        let mail = parse(&raw);
        prop_assert_eq!(mail.to().unwrap().clone().into_list().len(), 1);
        prop_assert_eq!(
            mail.to().unwrap().first().unwrap().address(),
            Some("parent@mail.example")
        );
    }

    #[test]
    fn words_arrive_whole(subject in "[가-힣a-zA-Z0-9 .,:;()\u{1100}-\u{1112}\u{1161}-\u{1175}🎓]{1,120}") {
        let subject = format!("말씀 {subject}");
        let letter = Rendered { subject: subject.clone(), text: "본문".to_owned() };
        let raw = bytes("김하늘", "parent@mail.example", &letter).unwrap();
        let mail = parse(&raw);
        prop_assert_eq!(blanks_aside(mail.subject().unwrap()), blanks_aside(&subject));
    }
}

/// Anything at all, and what tries to begin a header of its own.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(\r\n|\n|\r|\u{2028}|\u{85}|\u{0b}|\0)?(Bcc: all@x.example|\\.)?[ -~가-힣]{0,80}(\r\n|\n|\r|\r\n\r\n)(Bcc: x@y.example|<p>|To: z@y.example)",
    ]
}
