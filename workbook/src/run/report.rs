//! What each test of a run says of itself, over a channel that the code under test has no name for.
//!
//! The run gets, on its standard input, a file and a secret word for each test; the harness writes a test's
//! word into the file when the test has passed. So a green test is one whose word came. Where the copy has no
//! expected transcripts, the run gets them the same way.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

/// The variable that tells the harness that standard input holds the file and the words.
pub const VARIABLE: &str = "WORKBOOK_REPORT";

/// How many bytes there has to be room for.
const ROOM: usize = 256 << 10;

/// Expected transcripts by the name that the harness knows: `01-visit-counter/counts_from_zero`.
pub type Transcripts = BTreeMap<String, String>;

/// The channel of one run.
#[derive(Debug)]
pub struct Channel {
    file: NamedTempFile,
    words: HashMap<String, String>,
}

/// What a test said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What it called last.
    pub calls: Option<String>,
    /// How it ended; none if it began and didn't end.
    pub end: Option<End>,
    /// Whether it was stopped at a limit.
    pub limited: bool,
}

/// How a test ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It passed.
    Passed,
    /// It failed, with this message.
    Failed(String),
}

/// What all tests said.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// By the test's path. One that isn't here didn't begin.
    pub tests: HashMap<String, Said>,
    /// Whether the run was to end where it did.
    pub stopped: bool,
}

impl Channel {
    /// A channel for these tests, by a file in this folder.
    ///
    /// # Errors
    ///
    /// There is no room for the file, or the system gives no random bytes.
    pub fn new<'a>(tests: impl IntoIterator<Item = &'a String>, folder: &Path) -> io::Result<Self> {
        let mut words = HashMap::new();
        for test in tests {
            words.insert(test.clone(), word()?);
        }
        let mut file = NamedTempFile::with_prefix_in("workbook-", folder)?;
        // The harness can't say of a disk that is full that it is.
        file.write_all(&[0; ROOM])?;
        file.as_file().set_len(0)?;
        Ok(Self { file, words })
    }

    /// The file that the run writes to.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// What the run gets on its standard input.
    pub fn input(&self, transcripts: Option<&Transcripts>) -> String {
        let mut input = format!("{}\n", self.file.path().display());
        for (test, word) in &self.words {
            // Writing to a `String` doesn't fail.
            let _ = writeln!(input, "{test} {word}");
        }
        if let Some(transcripts) = transcripts {
            input.push_str("transcripts\n");
            for (name, text) in transcripts {
                let _ = write!(input, "{name} {}\n{text}", text.len());
            }
        }
        input
    }

    /// What the run has said.
    ///
    /// # Errors
    ///
    /// The file can't be read.
    pub fn read(self) -> io::Result<Report> {
        let bytes = std::fs::read(self.file.path())?;
        Ok(read(&String::from_utf8_lossy(&bytes), &self.words))
    }
}

fn word() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn read(text: &str, words: &HashMap<String, String>) -> Report {
    let mut report = Report::default();
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        let mut parts = line.splitn(3, ' ');
        let kind = parts.next().unwrap_or_default();
        if kind == "stopped" {
            report.stopped = true;
        }
        let Some(test) = parts.next().filter(|test| words.contains_key(*test)) else {
            continue;
        };
        let more = parts.next().unwrap_or_default();
        let said = report.tests.entry(test.to_owned()).or_default();
        match kind {
            "calls" => said.calls = Some(more.to_owned()),
            "limited" => said.limited = true,
            "passed" if said.end.is_none() && words.get(test).is_some_and(|it| it == more) => {
                said.end = Some(End::Passed);
            }
            "failed" => {
                let (message, after) = message(rest, more);
                rest = after;
                said.end = Some(End::Failed(message.to_owned()));
            }
            _ => {}
        }
    }
    report
}

/// The text of that many bytes, and what comes after it.
fn message<'a>(rest: &'a str, length: &str) -> (&'a str, &'a str) {
    let length = length.parse().unwrap_or(0);
    rest.split_at_checked(length).unwrap_or((rest, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Report {
        let words = [("step_1::a", "word"), ("step_1::b", "other")];
        let words = words.map(|(test, word)| (test.to_owned(), word.to_owned()));
        read(text, &HashMap::from(words))
    }

    fn end(text: &str) -> Option<End> {
        said(text).tests.remove("step_1::a")?.end
    }

    #[test]
    fn a_test_has_passed_where_its_own_word_came() {
        assert_eq!(
            end("started step_1::a\npassed step_1::a word\n"),
            Some(End::Passed)
        );
        for forged in [
            "passed step_1::a",
            "passed step_1::a other",
            "passed step_1::b word",
            "ok",
        ] {
            assert_eq!(
                end(&format!("started step_1::a\n{forged}\n")),
                None,
                "{forged}"
            );
        }
    }

    #[test]
    fn one_failure_outweighs_what_came_before_and_after() {
        let failed = "failed step_1::a 3\nno\n\n";
        let passed = "passed step_1::a word\n";
        let end_is = Some(End::Failed("no\n".to_owned()));
        assert_eq!(end(&format!("{passed}{failed}{passed}")), end_is);
    }

    #[test]
    fn a_message_is_no_record() {
        let text = "passed step_1::b other";
        let report = said(&format!("failed step_1::a {}\n{text}\n", text.len()));
        assert_eq!(report.tests.len(), 1);
    }

    #[test]
    fn what_began_and_did_not_end_is_known_with_its_last_call() {
        let report = said("started step_1::a\ncalls step_1::a one()\ncalls step_1::a two(2, 3)\n");
        let said = &report.tests["step_1::a"];
        assert_eq!(
            (said.calls.as_deref(), &said.end),
            (Some("two(2, 3)"), &None)
        );
        assert!(!report.stopped);
        assert!(self::said("stopped\n").stopped);
    }

    #[test]
    fn what_is_cut_off_in_the_middle_is_read_as_far_as_it_goes() {
        assert_eq!(
            end("started step_1::a\nfailed step_1::a 900\nno"),
            Some(End::Failed("no".into()))
        );
        assert_eq!(end("started step_1::a\npassed step_1::a wor"), None);
    }

    #[test]
    fn a_test_that_was_stopped_at_a_limit_is_known() {
        let report = said("started step_1::a\nlimited step_1::a\nfailed step_1::a 2\nno\n");
        let said = &report.tests["step_1::a"];
        assert_eq!(
            (said.limited, &said.end),
            (true, &Some(End::Failed("no".into())))
        );
    }

    #[test]
    fn transcripts_follow_the_words() {
        let channel = Channel::new(&[], &std::env::temp_dir()).unwrap();
        let transcripts = Transcripts::from([("01-x/a".to_owned(), "one\ntwo".to_owned())]);
        let input = channel.input(Some(&transcripts));
        assert!(
            input.ends_with("\ntranscripts\n01-x/a 7\none\ntwo"),
            "{input}"
        );
        assert!(!channel.input(None).contains("transcripts"));
    }

    #[test]
    fn each_channel_has_words_of_its_own() {
        let tests = ["step_1::a".to_owned(), "step_1::b".to_owned()];
        let words =
            |channel: &Channel| -> Vec<String> { channel.words.values().cloned().collect() };
        let new = || Channel::new(&tests, &std::env::temp_dir()).unwrap();
        let (one, two) = (new(), new());
        let mut all = [words(&one), words(&two)].concat();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 4);
    }
}
