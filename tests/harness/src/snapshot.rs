//! A transcript against its snapshot.
//!
//! `insta` keeps the body of a binary snapshot in a file of its own, byte for byte. So the book
//! includes that file whole, and nothing about line endings or spaces at the end is ignored. `insta`
//! is asked to record; whether the transcript is right is decided here, since a variable in the
//! environment can make `insta` accept anything. Where `cargo workbook grade` has handed the transcripts over,
//! there are none on disk, and nothing is recorded.

use std::path::PathBuf;

use crate::panics::Panics;
use crate::test::Test;
use crate::{Claim, Failure, report};

/// Ends the test unless `transcript` is what the snapshot of this test's name holds.
pub fn compare(test: &Test, transcript: &str) {
    test.count_check();
    let (expected, recorded) = match report::transcript(&test.claim().transcript_name()) {
        Some(handed_over) => (handed_over.map(str::to_owned), true),
        None => {
            let expected = std::fs::read_to_string(body(test)).ok();
            (expected, record(test.claim(), transcript))
        }
    };
    match expected {
        Some(expected) if expected == transcript && recorded => {}
        Some(expected) if expected != transcript => {
            Failure::raise_differs(test, expected, transcript.to_owned())
        }
        _ => Failure::raise_no_snapshot(test, transcript.to_owned()),
    }
}

/// Hands the transcript to `insta`, which writes it down where it was told to. False where there is
/// no snapshot of that name.
fn record(claim: &Claim, transcript: &str) -> bool {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(claim.step.chapter.snapshots());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let file = format!("{}.txt", claim.test_name());
    Panics::quietly(|| {
        settings.bind(|| {
            insta::assert_binary_snapshot!(file.as_str(), transcript.as_bytes().to_vec());
        });
    })
}

fn body(test: &Test) -> PathBuf {
    let claim = test.claim();
    let file = format!("{}.snap.txt", claim.test_name());
    claim.step.chapter.snapshots().join(file)
}
