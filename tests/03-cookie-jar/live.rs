// Chapter 03, cookie-jar: beside a real browser. Not graded, so that no student needs one.
//
// RECORD_CHROMIUM=1 cargo test -p cookie-jar-solution --test live -- --ignored
// writes what was seen into live/all.txt and live/differences.txt, which the page includes.

#[path = "live/browser.rs"]
mod browser;
#[path = "live/case.rs"]
mod case;
#[path = "live/cases.rs"]
mod cases;
#[path = "live/flags.rs"]
mod flags;
#[path = "live/hosts.rs"]
mod hosts;
#[path = "live/page.rs"]
mod page;
#[path = "live/server.rs"]
mod server;
#[path = "live/shown.rs"]
mod shown;
#[path = "live/table.rs"]
mod table;
#[path = "live/times.rs"]
mod times;

use std::path::Path;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

use browser::Browser;
use harness::{Chapter, Step, claim};
use server::Server;
use table::Row;

const LIVE: Step = Chapter::new("03-cookie-jar").step(7, "Tell sites apart");

/// How long the browser may take for everything. It takes a tenth of it where the machine has nothing else to do.
const LIMIT: Duration = Duration::from_secs(300);

/// How often it is looked at whether the browser still runs.
const LOOK: Duration = Duration::from_millis(200);

/// What was recorded, and where: all cases, and those that differ. A heading, which isn't compared, stands first.
const RECORDED: [(&str, &str); 2] = [
    ("all.txt", include_str!("live/all.txt")),
    ("differences.txt", include_str!("live/differences.txt")),
];

/// Has the jar and the browser do all cases. Outside of the claim: its limit is one for students' code, and would
/// leave the browser behind.
fn watch() -> (String, Vec<Row>) {
    let cases = cases::cases();
    // First, since a step that isn't written shows at once.
    let jars: Vec<Vec<String>> = cases.iter().map(case::Case::in_jar).collect();
    let server = Server::start(cases.clone()).expect("the server listens");
    let mut browser = Browser::start(&server.address(), &server.secure_origins())
        .unwrap_or_else(|error| panic!("{error}"));
    if let Err(why) = end(&server, &mut browser) {
        let (case, said) = (server.last(), browser.complaints());
        panic!("{why} It was at {case}. The browser said:\n{said}");
    }
    let cases = cases.into_iter().zip(jars).enumerate();
    let row = |(number, (case, jar))| Row {
        case,
        jar,
        chromium: server.seen(number),
    };
    let rows = cases.map(row).collect();
    (server.browser(), rows)
}

/// Waits until the last page reports the end.
fn end(server: &Server, browser: &mut Browser) -> server::End {
    let begun = Instant::now();
    loop {
        match server.end.recv_timeout(LOOK) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => return Err(format!("A page failed: {error}.")),
            Err(RecvTimeoutError::Disconnected) => return Err("The server has ended.".to_owned()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Some(status) = browser.ended() {
            return Err(format!("The browser has ended ({status})."));
        }
        if begun.elapsed() >= LIMIT {
            return Err(format!("The browser wasn't done after {LIMIT:?}."));
        }
    }
}

/// Writes what was seen. The next build compares with it.
fn record(file: &str, heading: &str, lines: &[String]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/03-cookie-jar/live");
    let text = format!("{heading}\n{}\n", lines.join("\n"));
    std::fs::write(folder.join(file), text).expect("the recording is written");
}

#[test]
#[ignore = "needs Chromium: on Debian, sudo apt install chromium"]
fn the_jar_beside_chromium() {
    let (browser, rows) = watch();
    claim!(
        LIVE,
        "The jar and Chromium differ in the cases that the page names, and in no other",
        "RFC 6265bis, draft 22, section 5"
    )
    .test(async move |t| {
        let tables = [table::all(&rows), table::differences(&rows)];
        for ((file, recorded), lines) in RECORDED.into_iter().zip(tables) {
            let wide = lines
                .iter()
                .filter(|it| it.chars().count() > table::COLUMNS);
            t.see("the lines that are too wide", wide.collect::<Vec<_>>())
                .is(Vec::<&String>::new());
            if std::env::var_os("RECORD_CHROMIUM").is_some() {
                record(file, &browser, &lines);
                continue;
            }
            let recorded: Vec<String> = recorded.lines().skip(1).map(str::to_owned).collect();
            let (now, before) = table::changed(&lines, &recorded);
            t.see(format!("what is new in {file}"), now).is(before);
        }
    });
}
