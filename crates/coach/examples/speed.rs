//! How long the coach takes: a usual reply at the median, throughput beside one pass of aho-corasick over the
//! same bytes, and hostile texts at a quarter and at a whole megabyte (four times the text should take
//! about four times as long). `cargo run --release -p coach --example speed`

use coach::{Draft, read};
use std::time::{Duration, Instant};

const MEGABYTE: usize = 1_000_000;

/// Pieces that make a careless reader slow when they are repeated.
const HOSTILE: &[&str] = &[
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
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let corpus = include_str!("../corpus/replies/dev.jsonl");
    let replies: Vec<String> = corpus
        .lines()
        .map(|line| {
            Ok(serde_json::from_str::<serde_json::Value>(line)?["reply"]
                .as_str()
                .unwrap_or_default()
                .to_owned())
        })
        .collect::<Result<_, serde_json::Error>>()?;
    let now = jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0);
    let once = |text: &str| {
        let start = Instant::now();
        std::hint::black_box(read(&Draft::answer(text), now));
        start.elapsed()
    };
    println!("first reply, expressions compiled: {:?}", once(&replies[0]));
    let usual = replies
        .iter()
        .max_by_key(|r| r.chars().count().min(600))
        .ok_or("no replies")?;
    let mut times: Vec<Duration> = (0..500).map(|_| once(usual)).collect();
    times.sort();
    println!(
        "a reply of {} characters: median {:?}, p99 {:?}",
        usual.chars().count(),
        times[250],
        times[495]
    );

    let bytes: usize = replies.iter().map(String::len).sum();
    let all: Duration = replies.iter().map(|r| once(r)).sum();
    let words = aho_corasick::AhoCorasick::new([
        "죄송",
        "안 됩니다",
        "기다려",
        "검토",
        "규정",
        "ㅋㅋ",
        "노력",
        "사과",
    ])?;
    let start = Instant::now();
    let hits: usize = replies.iter().map(|r| words.find_iter(r).count()).sum();
    let pass = start.elapsed();
    #[allow(clippy::cast_precision_loss, reason = "figures for people")]
    let rate = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "all {} replies: {:.2} MB/s; one pass of aho-corasick ({hits} hits): {:.0} MB/s",
        replies.len(),
        rate(all),
        rate(pass)
    );

    for piece in HOSTILE {
        let quarter = once(&piece.repeat(MEGABYTE / 4 / piece.len()));
        let whole = once(&piece.repeat(MEGABYTE / piece.len()));
        println!("{piece:?}: {quarter:?} for 0.25 MB, {whole:?} for 1 MB");
    }
    Ok(())
}
