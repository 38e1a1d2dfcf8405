//! Tells `cargo workbook` what became of each test, in a file that the code under test has no name for.
//!
//! What a test prints is no proof: the code under test can print the same. So the command hands over, on
//! standard input, the name of a file and a secret word for each test, and this process writes a test's word
//! there when the test has passed. Code that prints the words of the test runner, or ends the process, has
//! written none.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, Write};
use std::sync::OnceLock;

/// Set where standard input holds the file and the words.
pub const VARIABLE: &str = "WORKBOOK_REPORT";

/// The longest call that is reported, in bytes.
const LONGEST_CALL: usize = 200;

/// Where this process reports, if it is asked to.
struct Report {
    file: File,
    words: HashMap<String, String>,
}

/// Reads what was handed over, at the first call. No code of a student's has run before.
fn report() -> Option<&'static Report> {
    static REPORT: OnceLock<Option<Report>> = OnceLock::new();
    REPORT.get_or_init(handed_over).as_ref()
}

fn handed_over() -> Option<Report> {
    std::env::var_os(VARIABLE)?;
    let mut lines = io::stdin().lock().lines().map_while(Result::ok);
    let file = File::options().append(true).open(lines.next()?).ok()?;
    let words = lines.filter_map(|line| {
        let (test, word) = line.split_once(' ')?;
        Some((test.to_owned(), word.to_owned()))
    });
    let words = words.collect();
    Some(Report { file, words })
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
    if let Some(word) = report().and_then(|report| report.words.get(test)) {
        write(&format!("passed {test} {word}\n"));
    }
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
