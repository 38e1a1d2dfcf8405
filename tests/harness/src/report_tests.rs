//! What is handed over is read as it was written. Not in `report.rs`, which other tests take in.

use std::collections::HashMap;

use crate::report::handed;

#[test]
fn words_and_transcripts_are_told_apart() {
    let input = "step_1::a word\nstep_1::b other\ntranscripts\n01-x/a 7\none\n 2\n01-x/b 0\n";
    let handed = handed(input);
    assert_eq!(handed.words["step_1::b"], "other");
    let transcripts = handed.transcripts.unwrap();
    assert_eq!(transcripts["01-x/a"], "one\n 2\n");
    assert_eq!((transcripts.len(), &*transcripts["01-x/b"]), (2, ""));
}

#[test]
fn without_transcripts_those_on_disk_count() {
    assert_eq!(handed("step_1::a word\n").transcripts, None);
}

#[test]
fn what_is_cut_off_is_left_out() {
    let handed = handed("transcripts\n01-x/a 900\nno");
    assert_eq!(handed.transcripts, Some(HashMap::new()));
}
