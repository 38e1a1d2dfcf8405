//! Tricks that are found, and honest code that isn't.

use std::path::PathBuf;

use super::*;

fn look_at(name: &str, text: &str) -> Found {
    let files = Files::from([(PathBuf::from(name), text.as_bytes().to_vec())]);
    look("src", &files, &[])
}

fn warnings(text: &str) -> Vec<String> {
    let warnings = look_at("lib.rs", text).warnings;
    warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn each_trick_is_found_with_its_line() {
    let cases = [
        ("fn f() { std::process::exit(0) }", "std::process"),
        ("use std::{fmt, process};", "std::process"),
        ("use std::process::exit as leave;", "std::process"),
        ("use std::process as p;", "std::process"),
        ("fn f() { process::abort() }", "std::process"),
        ("use std::{fs::{self, File}, io};", "std::fs"),
        ("fn f() { let _ = std::env::vars(); }", "std::env"),
        ("use std::os::fd::AsFd;", "std::os"),
        ("fn f() { let _ = option_env!(\"X\"); }", "environment"),
        ("const X: &str = env!(\"X\");", "environment"),
        ("#[test] fn f() {}", "a test of its own"),
        ("unsafe fn f() {}", "`unsafe`"),
        (
            "#[unsafe(link_section = \".init_array\")] static X: u8 = 0;",
            "link section",
        ),
        ("const X: &str = \".\\u{69}nit_array\";", "before the tests"),
        ("const X: &[u8] = b\"../../solutions/01-x\";", "solutions"),
        ("const X: &str = r\"..\\..\\tests\\01-x\";", "tests' folder"),
        (
            "fn f() { println!(\"test result: ok\"); }",
            "test runner's words",
        ),
        (
            "macro_rules! m { () => { std::process::exit(0) } }",
            "std::process",
        ),
        ("fn f() { std::thread::current(); }", "the thread's name"),
        ("use std::thread::{spawn, current};", "the thread's name"),
        ("use std::thread as t;", "the thread's name"),
        ("#[track_caller] fn f() {}", "the place of the call"),
        ("use std::panic::set_hook as f;", "what a panic does"),
        ("use std::backtrace::Backtrace;", "std::backtrace"),
        ("use std as s;", "another name"),
        ("use std::{self as s};", "another name"),
        ("use {std as s};", "another name"),
        ("extern crate r#std as s;", "another name"),
        ("use ::std::*;", "another name"),
        ("use std::{*};", "another name"),
        ("use tokio as t;", "another name"),
        ("fn f() { r#std::r#process::exit(0) }", "std::process"),
        (
            "macro_rules! m { ($a:ident $b:ident) => { $a::$b::exit(0) } } fn f() { m!(std process) }",
            "another name",
        ),
        (
            "macro_rules! m { ($b:ident) => { std::$b::exit(0) } }",
            "another name",
        ),
        (
            "impl PartialEq for A { fn eq(&self, _: &A) -> bool { true } }",
            "implements PartialEq for A by hand",
        ),
        (
            "impl<T> std::cmp::PartialOrd<B<T>> for A {}",
            "PartialOrd for A",
        ),
        (
            "mod a { impl std::hash::Hash for super::A {} }",
            "Hash for super",
        ),
        ("use std::cmp::PartialEq as P;", "hides which comparison"),
        (
            "macro_rules! m { ($t:ident) => { impl $t for A {} } } m!(Eq);",
            "hides which comparison",
        ),
    ];
    for (text, expected) in cases {
        let said = warnings(&format!("//! One.\n{text}\n"));
        let is_there = said
            .iter()
            .any(|it| it.starts_with("src/lib.rs:2 ") && it.contains(expected));
        assert!(is_there, "{text}\n{said:?}");
    }
}

#[test]
fn what_honest_code_says_is_not_found() {
    let text = "//! See `solutions/01-x`, and `std::process::exit`.\n\
        /// Like tests/01-x.\n\
        use crate::process;\n\
        mod fs;\n\
        #[path = \"inner/other.rs\"] mod other;\n\
        // unsafe, solutions\n\
        const TEXT: &str = include_str!(\"page.html\");\n\
        struct A { env: u8 }\n\
        fn f(a: A, path: &str) { let fs = a.env; let path = \"/\"; let stdin = 1; }\n\
        fn g() -> String { format!(\"{path}\", path = \"/login\") }\n\
        use std::{self, fmt, thread::{self, spawn}};\n\
        fn h<T: PartialEq>(core: T) -> bool where T: Eq { core == core }\n\
        #[derive(PartialEq)] struct B;\n\
        impl<T: Ord> From<T> for B { fn from(_: T) -> B { B } }\n\
        macro_rules! page { ($path:literal) => { /** ../ */ fn page() -> &'static str { $path } } }\n\
        page!(\"/login\");\n";
    assert_eq!(warnings(text), Vec::<String>::new());
}

#[test]
fn what_takes_in_files_from_outside_is_told_apart() {
    let outside = [
        "include!(\"../../../solutions/01-x/src/lib.rs\");",
        "#[path = \"../../x.rs\"] mod x;",
        "#[cfg_attr(all(), path = \"/tmp/x.rs\")] mod x;",
        "const X: &str = include_str!(concat!(\"a\", \"b\"));",
        "use std::include_str as i; const X: &str = i!(\"../Cargo.toml\");",
        "macro_rules! m { ($m:ident) => { $m!(\"../Cargo.toml\") } } const X: &str = m!(include_str);",
        "macro_rules! m { ($($a:tt)*) => { #[$($a)*] mod x; } } m!(path = \"../x.rs\");",
        "const X: &[u8] = r#include_bytes!(\"..\\\\x\");",
        "macro_rules! t { (#[doc=$p:literal]) => { #[path=$p] mod s; } } t! { #[doc=\"../x.rs\"] }",
        "macro_rules! t { (x let path=$p:literal) => { #[path=$p] mod s; } } t!(x let path=\"/x.rs\");",
        "macro_rules! t { ($p:literal) => { #[path=$p] mod s; } } use t as vec; vec![\"/x.rs\"];",
        "macro_rules! t { ($t:ident) => { macro_rules! $t { () => {} } } } u!(\"../x.rs\");",
        "macro_rules! t { (#[$a:meta]) => { #[$a] mod s; } } mod m { crate::t! { #[doc = \"../x\"] } }",
        "#[doc = include_str!(\"../x.txt\")] fn f() {}",
    ];
    for text in outside {
        let found = look_at("lib.rs", text);
        assert!(!found.refused.is_empty(), "{text}");
    }
    let inside = look_at("deep/er/a.rs", "include!(\"../../x.rs\");");
    assert_eq!(inside, Found::default());
    let outside = look_at("deep/a.rs", "include!(\"../../x.rs\");");
    assert_eq!(outside.refused.len(), 1);
}

#[test]
fn no_right_answer_of_this_workbook_is_suspected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let project = crate::project::Project::at(&root);
    let mut looked_at = 0;
    for chapter in project.chapters().unwrap() {
        let skeleton = crate::skeleton::pristine(&chapter).unwrap();
        let solution = chapter.solution().join("src");
        for file in crate::project::files_below(&solution).unwrap() {
            let text = std::fs::read_to_string(&file).unwrap();
            let text = text.replace("_solution::", "::");
            let path = file.strip_prefix(&solution).unwrap().to_owned();
            let files = Files::from([(path, text.into_bytes())]);
            let found = look("src", &files, &skeleton);
            assert_eq!(found, Found::default(), "{}", file.display());
            looked_at += 1;
        }
        for file in crate::project::files_below(&chapter.tests().join("right")).unwrap() {
            let files = Files::from([("lib.rs".into(), std::fs::read(&file).unwrap())]);
            let found = look("src", &files, &skeleton);
            assert_eq!(found, Found::default(), "{}", file.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}

#[test]
fn a_file_as_it_was_handed_out_is_not_suspected() {
    let text = "fn main() { std::fs::read(\"key.pem\").unwrap(); }";
    let skeleton = [Source {
        path: "src/main.rs".into(),
        text: text.to_owned(),
    }];
    let found = |path: &str, text: &str| {
        let files = Files::from([(path.into(), text.as_bytes().to_vec())]);
        look("src", &files, &skeleton)
    };
    assert_eq!(found("main.rs", text), Found::default());
    assert_eq!(found("lib.rs", text).warnings.len(), 1);
    assert_eq!(found("main.rs", &format!("{text} ")).warnings.len(), 1);
}

#[test]
fn brackets_without_end_are_refused_and_cost_only_their_file() {
    let deep = format!("const X: u8 = {}1{};", "(".repeat(4000), ")".repeat(4000));
    let files = Files::from([
        (PathBuf::from("deep.rs"), deep.into_bytes()),
        (PathBuf::from("lib.rs"), b"use std::fs;".to_vec()),
    ]);
    let found = look("src", &files, &[]);
    let [refused] = &found.refused[..] else {
        panic!("{found:?}")
    };
    let expected = "src/deep.rs has too many brackets in each other";
    assert_eq!(refused.to_string(), expected);
    assert_eq!(found.warnings.len(), 2);
    let half = format!("const X: u8 = {}1{};", "(".repeat(150), ")".repeat(150));
    assert_eq!(look_at("lib.rs", &half), Found::default());
}

#[test]
fn what_the_skeleton_compares_by_hand_is_honest() {
    let text = "impl PartialEq for A { fn eq(&self, other: &A) -> bool { self.b == other.b } }";
    let files = Files::from([(PathBuf::from("lib.rs"), text.as_bytes().to_vec())]);
    let skeleton = [Source {
        path: "src/lib.rs".into(),
        text: "struct A; impl PartialEq for A { }".to_owned(),
    }];
    assert_eq!(look("src", &files, &skeleton), Found::default());
    assert_eq!(look("src", &files, &[]).warnings.len(), 1);
}
