//! Tricks that are found, and honest code that isn't.

use std::path::PathBuf;

use super::*;

fn look_at(name: &str, text: &str) -> Found {
    let files = Files::from([(PathBuf::from(name), text.as_bytes().to_vec())]);
    look("src", &files)
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
        fn g() -> String { format!(\"{path}\", path = \"/login\") }\n";
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
    ];
    for text in outside {
        let found = look_at("lib.rs", text);
        assert_eq!(found.leads_outside.len(), 1, "{text}\n{found:?}");
    }
    let inside = look_at("deep/er/a.rs", "include!(\"../../x.rs\");");
    assert_eq!(inside, Found::default());
    let outside = look_at("deep/a.rs", "include!(\"../../x.rs\");");
    assert_eq!(outside.leads_outside.len(), 1);
}

#[test]
fn no_right_answer_of_this_workbook_is_suspected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let project = crate::project::Project::at(&root);
    let mut looked_at = 0;
    for chapter in project.chapters().unwrap() {
        let right = chapter.tests().join("right");
        for folder in [chapter.solution().join("src"), right] {
            for file in crate::project::files_below(&folder).unwrap() {
                let text = std::fs::read_to_string(&file).unwrap();
                assert_eq!(warnings(&text), Vec::<String>::new(), "{}", file.display());
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}
