//! Tells `cargo workbook` what became of each test, in a file that the code under test has no name for.
//!
//! What a test prints is no proof: the code under test can print the same. So the command hands over, on
//! standard input, the name of a file and a secret word for each test, and this process writes a test's word
//! there when the test has passed. Code that prints the words of the test runner, or ends the process, has
//! written none.
//!
//! While grading, it hands over the expected transcripts as well: then they lie nowhere near the code under
//! test, which could otherwise read them and answer with them.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::OnceLock;

/// Set where standard input holds the file and the words.
pub const VARIABLE: &str = "WORKBOOK_REPORT";

/// The longest call that is reported, in bytes.
const LONGEST_CALL: usize = 200;

/// Where this process reports, if it is asked to.
struct Report {
    file: File,
    handed: Handed,
}

/// What standard input held after the name of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Handed {
    pub(crate) words: HashMap<String, String>,
    pub(crate) transcripts: Option<HashMap<String, String>>,
}

/// Reads what was handed over, at the first call. No code of a student's has run before.
fn report() -> Option<&'static Report> {
    static REPORT: OnceLock<Option<Report>> = OnceLock::new();
    REPORT.get_or_init(handed_over).as_ref()
}

fn handed_over() -> Option<Report> {
    std::env::var_os(VARIABLE)?;
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).ok()?;
    let (path, rest) = input.split_once('\n')?;
    let file = File::options().append(true).open(path).ok()?;
    let handed = handed(rest);
    Some(Report { file, handed })
}

/// Lines of a test and its word; then perhaps `transcripts`, and for each a line with its name and its bytes'
/// number, and the bytes.
pub(crate) fn handed(mut rest: &str) -> Handed {
    let mut handed = Handed::default();
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        match (line.rsplit_once(' '), &mut handed.transcripts) {
            (None, transcripts) => *transcripts = Some(HashMap::new()),
            (Some((test, word)), None) => {
                handed.words.insert(test.to_owned(), word.to_owned());
            }
            (Some((name, length)), Some(transcripts)) => {
                let length = length.parse().unwrap_or(0);
                let Some((text, after)) = rest.split_at_checked(length) else {
                    break;
                };
                transcripts.insert(name.to_owned(), text.to_owned());
                rest = after;
            }
        }
    }
    handed
}

/// The expected transcript of this name, such as `01-visit-counter/counts_from_zero`, where transcripts were
/// handed over. Where there is no such one, an inner `None`.
pub fn transcript(name: &str) -> Option<Option<&'static str>> {
    let transcripts = report()?.handed.transcripts.as_ref()?;
    Some(transcripts.get(name).map(String::as_str))
}

/// The test begins.
pub fn started(test: &str) {
    write(&format!("started {test}\n"));
}

/// The test calls this.
pub fn calls(test: &str, call: &str) {
    let line = call.lines().next().unwrap_or_default();
    let mut end = line.len().min(LONGEST_CALL);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    write(&format!("calls {test} {}\n", &line[..end]));
}

/// The test has passed.
pub fn passed(test: &str) {
    if let Some(word) = report().and_then(|report| report.handed.words.get(test)) {
        write(&format!("passed {test} {word}\n"));
    }
}

/// The test was stopped at a limit. What it failed with is reported as well.
pub fn limited(test: &str) {
    write(&format!("limited {test}\n"));
}

/// The test has failed, with this text.
pub fn failed(test: &str, text: &str) {
    write(&format!("failed {test} {}\n{text}\n", text.len()));
}

/// The run ends here, and was asked to.
pub fn stopped() {
    write("stopped\n");
}

/// In one piece, since tests run side by side. If it can't be written, the test counts as not passed.
fn write(record: &str) {
    if let Some(report) = report() {
        let _ = (&report.file).write_all(record.as_bytes());
    }
}
