use super::*;

const SOLUTION: &str = "\
//! A crate.

use std::fmt;

const LIMIT: u32 = 10;

// ANCHOR: double
/// Twice.
pub fn double(n: u32) -> u32 {
    // step 1: double it
    n * twice()
}
// ANCHOR_END: double

/// A number.
pub struct Number(u32);

impl Number {
    /// Its square, capped.
    pub fn square(&self) -> u32 {
        // step 2: square it
        (self.0 * self.0).min(self.most())
    }

    /// Only `square` needs it.
    fn most(&self) -> u32 {
        limit()
    }
}

/// Only `most` needs it.
fn limit() -> u32 {
    LIMIT
}

fn twice() -> u32 {
    2
}

fn main() {}
";

fn make(steps: u32) -> String {
    skeleton(SOLUTION, Path::new("lib.rs"), steps).unwrap()
}

#[test]
fn bodies_helpers_and_marks_are_gone_and_the_rest_stays() {
    let expected = "\
//! A crate.

use std::fmt;

/// Twice.
pub fn double(n: u32) -> u32 {
    todo!(\"step 1: double it\")
}

/// A number.
pub struct Number(u32);

impl Number {
    /// Its square, capped.
    pub fn square(&self) -> u32 {
        todo!(\"step 2: square it\")
    }
}

fn main() {}
";
    assert_eq!(make(0), expected);
}

#[test]
fn a_filled_step_brings_its_helpers_and_no_others() {
    let one = make(1);
    assert!(one.contains("n * twice()") && one.contains("fn twice()"));
    assert!(one.contains("todo!(\"step 2: square it\")"));
    assert!(!one.contains("fn limit()") && !one.contains("LIMIT"));
    assert!(!make(2).contains("todo!"));
}

#[test]
fn bodies_are_named_by_function_and_owner() {
    let bodies = bodies(SOLUTION, Path::new("lib.rs")).unwrap();
    let names: Vec<_> = bodies.iter().map(|it| (it.step, &*it.function)).collect();
    assert_eq!(names, [(1, "double"), (2, "Number::square")]);
    assert!(SOLUTION[bodies[0].item.clone()].starts_with("pub fn double"));
    assert!(SOLUTION[bodies[0].item.clone()].ends_with("n * twice()\n}"));
}

#[test]
fn what_is_printed_in_a_failure_does_not_panic() {
    let solution = "\
impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        // step 3: hide it
        out.write_str(\"Secret\")
    }
}

impl Ink {
    fn fmt(&self, pen: u32) -> u32 {
        // step 3: draw it
        pen
    }
}
";
    let expected = "\
impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(\"step 3: hide it\")
    }
}

impl Ink {
    fn fmt(&self, pen: u32) -> u32 {
        todo!(\"step 3: draw it\")
    }
}
";
    let path = Path::new("lib.rs");
    assert_eq!(skeleton(solution, path, 2).unwrap(), expected);
    let inside = |text: &str| -> Vec<bool> {
        let functions = functions(text, path).unwrap().into_iter();
        functions.map(|it| is_unwritten(&text[it.inside])).collect()
    };
    assert_eq!(inside(expected), [true, true]);
    assert_eq!(inside(solution), [false, false]);
}

#[test]
fn the_alias_in_an_exercise_is_that_of_the_root() {
    let alias = |text: &str| -> String {
        let table: toml::Table = text.parse().unwrap();
        table["alias"]["workbook"].as_str().unwrap().to_owned()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let ours = std::fs::read_to_string(root.join(".cargo/config.toml")).unwrap();
    let here = alias(CONFIGURATION);
    assert_eq!(here.replacen("../../", "", 1), alias(&ours));
    let manifest = here.split(' ').find(|it| it.ends_with("Cargo.toml"));
    let exercise = root.join("exercises/01-visit-counter");
    assert!(exercise.join(manifest.unwrap()).is_file());
}
