//! The binary as an operator meets it: an empty folder becomes an office, the office answers, and it stops well.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

fn miso(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_miso"))
        .args(line.split_whitespace())
        .env("MISO_DATA", folder)
        .output()
        .unwrap()
}

fn ok(folder: &Path, line: &str) -> String {
    let output = miso(folder, line);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn code(folder: &Path, line: &str) -> i32 {
    miso(folder, line).status.code().unwrap()
}

const ADMINISTRATOR: &str = "staff add --account admin --name 한도윤 --role administrator";

fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    ok(folder.path(), "org set --name 한빛대학교 --name-en Hanbit");
    folder
}

/// Adds a member of staff with a password of their own.
fn add(at: &Path, account: &str, name: &str, role: &str) {
    let line =
        format!("staff add --password-stdin --account {account} --name {name} --role {role}");
    let mut adding = Command::new(env!("CARGO_BIN_EXE_miso"))
        .args(line.split_whitespace())
        .env("MISO_DATA", at)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    adding
        .stdin
        .take()
        .unwrap()
        .write_all(b"a password of one's own\n")
        .unwrap();
    assert!(adding.wait().unwrap().success());
}

#[test]
fn an_office_is_set_up_from_nothing() {
    let office = office();
    let at = office.path();
    let password = ok(at, ADMINISTRATOR);
    assert_eq!(password.trim().len(), 23);
    add(at, "Seoyeon", "이서연", "clerk");
    let reached = "--phone 02-0000-1100 --email a@b.example --receiver seoyeon";
    ok(at, &format!("org department --name 학사팀 {reached}"));
    let staff = ok(at, "staff list --json");
    let clerk: serde_json::Value = serde_json::from_str(staff.lines().nth(1).unwrap()).unwrap();
    assert_eq!(clerk["account"], "seoyeon");
    assert_eq!(clerk["departments"], serde_json::json!(["학사팀"]));
    assert!(ok(at, "org show").contains("학사팀 · 02-0000-1100 · a@b.example · 이서연"));
}

#[test]
fn staff_change_what_they_do_and_leave() {
    let office = office();
    let at = office.path();
    add(at, "seoyeon", "이서연", "clerk");
    ok(
        at,
        "staff change --account seoyeon --role lead --role clerk",
    );
    assert!(ok(at, "staff list").contains("seoyeon · 이서연 · lead, clerk"));
    ok(at, "staff leave --account seoyeon");
    assert!(ok(at, "staff list").contains("left"));
}

#[test]
fn a_token_is_shown_once_and_can_be_taken_away() {
    let office = office();
    let at = office.path();
    ok(at, ADMINISTRATOR);
    let secret = ok(
        at,
        "token add --name board --account admin --scope cases:read",
    );
    assert!(secret.starts_with("miso_") && secret.trim().len() == 69);
    let listed = ok(at, "token list --json");
    assert!(!listed.contains(secret.trim()));
    let token: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!(token["good"], true);
    let id = token["id"].as_str().unwrap();
    ok(at, &format!("token revoke {id}"));
    assert_eq!(code(at, &format!("token revoke {id}")), 1);
    assert!(ok(at, "token list").contains("ended"));
    let elsewhere = TempDir::new().unwrap();
    let folder = at.to_str().unwrap();
    let listed = ok(elsewhere.path(), &format!("token list --data {folder}"));
    assert!(listed.contains(id));
}

#[test]
fn the_exit_code_says_how_it_ended() {
    let office = office();
    let at = office.path();
    let nowhere = TempDir::new().unwrap();
    assert_eq!(code(at, "--version"), 0);
    assert_eq!(code(at, "staff leave --account nobody"), 1);
    assert_eq!(code(nowhere.path(), "staff list"), 1);
    assert_eq!(code(at, "no-such-command"), 2);
    assert_eq!(code(at, "org set --name x --time-zone Moon/Sea"), 2);
    assert_eq!(code(at, "token add --name x --account y --scope all"), 2);
    std::fs::write(
        nowhere.path().join("miso.db"),
        b"this is no database at all, but long enough to be looked at",
    )
    .unwrap();
    assert_eq!(code(nowhere.path(), "staff list"), 3);
}

#[test]
fn templates_in_a_repository_are_read_as_files() {
    let folder = TempDir::new().unwrap();
    let (good, bad) = (
        folder.path().join("good.txt"),
        folder.path().join("bad.txt"),
    );
    std::fs::write(&good, "네, 접수했습니다.").unwrap();
    std::fs::write(&bad, "네 ㅋㅋㅋ").unwrap();
    let (good, bad) = (good.to_str().unwrap(), bad.to_str().unwrap());
    assert_eq!(code(folder.path(), &format!("coach --kind chat {good}")), 0);
    let line = format!("coach --kind chat --format sarif {good} {bad}");
    let told = miso(folder.path(), &line);
    assert_eq!(told.status.code(), Some(1));
    let log: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(results.iter().any(|found| found["ruleId"] == "levity"));
    std::fs::write(bad, b"ab\xFFc").unwrap();
    let told = miso(folder.path(), &format!("coach --format github {bad}"));
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8(told.stderr).unwrap().contains("byte 2"));
}

#[test]
fn the_record_is_proven_exported_backed_up_and_restored() {
    let office = office();
    let at = office.path();
    ok(at, ADMINISTRATOR);
    let proof: serde_json::Value = serde_json::from_str(&ok(at, "verify --json")).unwrap();
    assert_eq!(proof["problems"], serde_json::json!([]));
    assert_eq!(ok(at, "rebuild"), "0 cases made again\n");
    let without = ok(at, "export");
    assert!(without.contains("한빛대학교"));
    assert!(!without.contains("argon2"), "secrets never leave");

    let elsewhere = TempDir::new().unwrap();
    let file = elsewhere.path().join("office.backup");
    let file = file.to_str().unwrap();
    ok(at, &format!("backup {file}"));
    assert_eq!(
        code(at, &format!("backup {file}")),
        1,
        "a backup is not written over"
    );
    let fresh = elsewhere.path().join("fresh");
    ok(&fresh, &format!("restore {file}"));
    assert!(ok(&fresh, "staff list").contains("admin · 한도윤"));
    assert_eq!(
        code(&fresh, &format!("restore {file}")),
        1,
        "a place in use is not filled"
    );
    assert_eq!(code(&fresh, "restore no-such-file"), 2);
}

/// A server on a port that the system chose.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_miso"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .env("MISO_DATA", folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.next().unwrap().unwrap();
        Self { process, address }
    }

    /// Tells it to stop, as a service manager does; what it wrote to its log, and its exit code.
    fn stop(mut self) -> (String, Option<i32>) {
        let id = self.process.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let code = self.process.wait().unwrap().code();
        let mut log = String::new();
        std::io::Read::read_to_string(&mut self.process.stderr.take().unwrap(), &mut log).unwrap();
        (log, code)
    }
}

#[tokio::test]
async fn the_server_answers_logs_without_words_and_stops_well() {
    let office = office();
    let server = Server::start(office.path());
    let get = |path: &str| {
        let url = format!("{}{path}", server.address);
        async move { reqwest::get(url).await.unwrap() }
    };
    assert_eq!(get("/healthz").await.text().await.unwrap(), "ok\n");
    assert_eq!(get("/readyz").await.status(), 200);
    assert_eq!(
        get("/follow-secret-word?q=another-secret-word")
            .await
            .status(),
        404
    );
    let figures = get("/metrics").await.text().await.unwrap();
    assert!(
        figures.contains(
            "miso_http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1"
        )
    );

    let (log, code) = server.stop();
    assert_eq!(code, Some(0));
    assert!(!log.contains("secret-word"), "{log}");
    let answered: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|line: &serde_json::Value| line["message"] == "answered")
        .collect();
    assert_eq!(answered.len(), 4, "{log}");
    assert_eq!(
        (&answered[2]["route"], &answered[2]["status"]),
        (&"(none)".into(), &404.into())
    );
    assert_eq!(answered[2]["request_id"].as_str().unwrap().len(), 32);
}

#[test]
fn the_coach_reads_as_the_office_set_it_up_where_its_data_is_named() {
    use app::App;
    use app::clock::Clock;
    use app::coach_rules::NewPhrase;
    use domain::people::OrgId;
    use domain::reply::rules::{PhraseLanguage, Strength};
    use domain::words::Words;

    let office = office();
    let folder = office.path();
    ok(folder, ADMINISTRATOR);
    let location = store::Location::Folder(folder.to_owned());
    let app = App::open(location, OrgId(1), Clock::Machine).unwrap();
    let staff = domain::access::StaffActor {
        id: app.office().staff[0].id,
        roles: app.office().staff[0].roles.clone(),
        departments: Vec::new(),
    };
    let phrase = NewPhrase {
        rule: coach::RuleId::Excuse,
        language: PhraseLanguage::Korean,
        words: Words::line("창구가 붐빕니다").unwrap(),
        instead: None,
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        app.add_phrase(&staff, phrase).await.unwrap();
        let off = app.set_rule(&staff, coach::RuleId::Levity, Strength::Off);
        off.await.unwrap();
    });
    app.close();
    let read = |line: &str| {
        let mut reading = Command::new(env!("CARGO_BIN_EXE_miso"))
            .args(line.split_whitespace())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let draft = "그날은 창구가 붐벼 늦었습니다. ㅋㅋㅋ";
        let mut input = reading.stdin.take().unwrap();
        input.write_all(draft.as_bytes()).unwrap();
        drop(input);
        String::from_utf8(reading.wait_with_output().unwrap().stdout).unwrap()
    };
    let as_made = read("coach --kind chat");
    assert!(as_made.contains("[levity]"), "{as_made}");
    let here = read(&format!("coach --kind chat --data {}", folder.display()));
    assert!(
        here.contains("[excuse]") && !here.contains("[levity]"),
        "{here}"
    );
    let nowhere = TempDir::new().unwrap();
    let line = format!("coach --data {}", nowhere.path().display());
    assert_eq!(code(folder, &line), 1, "no office is set up there");
}
