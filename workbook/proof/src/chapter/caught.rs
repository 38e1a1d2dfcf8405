//! What catches a wrong answer: the first lines of its file.
//!
//! ```text
//! //! caught by: step_2::refuses_a_short_id
//! //! also by: step_2::refuses_an_empty_id, step_3::*, step_5::reads_on (hangs)
//! //! sometimes by: step_4::two_at_once
//! ```
//!
//! The first line is the author's: the test that was written against this mistake. The others are
//! recorded, and read. All together are every test that fails; `step_3::*` is all of that step's.

use std::collections::{BTreeMap, BTreeSet};

use workbook::suite::Suite;

use super::trial::Expected;

/// The width of a recorded line.
const WIDTH: usize = 100;

/// The tests that fail on a wrong answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caught {
    /// The one that was written against it.
    pub first: String,
    /// All that fail each time, with the first, unless that one fails by chance.
    pub always: BTreeSet<String>,
    /// Those that fail by chance: some run of them was green.
    pub sometimes: BTreeSet<String>,
    /// Those among them that don't end by themselves.
    pub hangs: BTreeSet<String>,
}

impl Caught {
    /// Reads the lines at the start of a file. `None` where the first isn't `//! caught by: `.
    pub fn read(text: &str, suite: &Suite) -> Option<Self> {
        let mut lines = text.lines().map_while(|line| line.strip_prefix("//! "));
        let mut caught = Self::default();
        let (first, hangs) = entry(lines.next()?.strip_prefix("caught by: ")?);
        caught.first = first.to_owned();
        let mut always = vec![(first, hangs)];
        let mut sometimes = Vec::new();
        for line in lines {
            if let Some(list) = line.strip_prefix("also by: ") {
                always.extend(list.split(", ").map(entry));
            } else if let Some(list) = line.strip_prefix("sometimes by: ") {
                sometimes.extend(list.split(", ").map(entry));
            } else {
                break;
            }
        }
        caught.sometimes = caught.take(&sometimes, suite);
        caught.always = caught.take(&always, suite);
        caught.always = &caught.always - &caught.sometimes;
        Some(caught)
    }

    /// The tests that a list names. Those that hang are noted.
    fn take(&mut self, list: &[(&str, bool)], suite: &Suite) -> BTreeSet<String> {
        let mut tests = BTreeSet::new();
        for (test, hangs) in list {
            let named = match test.strip_suffix("::*") {
                Some(step) => of_step(step, suite),
                None => vec![(*test).to_owned()],
            };
            if *hangs {
                self.hangs.extend(named.iter().cloned());
            }
            tests.extend(named);
        }
        tests
    }

    /// Every test that may fail.
    pub fn all(&self) -> BTreeSet<String> {
        &self.always | &self.sometimes
    }

    /// What the tests should say of the answer.
    pub fn expected(&self) -> Expected {
        Expected {
            red: self.always.clone(),
            by_chance: self.sometimes.clone(),
            hangs: self.hangs.clone(),
        }
    }

    /// The lines, as [`read`](Self::read) takes them.
    pub fn lines(&self, suite: &Suite) -> String {
        let mut also = self.always.clone();
        also.remove(&self.first);
        let first = self.entry(&self.first);
        format!("//! caught by: {first}\n")
            + &wrapped("also by", &self.entries(also, suite))
            + &wrapped("sometimes by", &self.entries(self.sometimes.clone(), suite))
    }

    fn entry(&self, test: &str) -> String {
        let hangs = if self.hangs.contains(test) {
            " (hangs)"
        } else {
            ""
        };
        format!("{test}{hangs}")
    }

    /// In the suite's order; a step all of whose tests are there is one entry.
    fn entries(&self, mut tests: BTreeSet<String>, suite: &Suite) -> Vec<String> {
        let mut whole: BTreeMap<String, String> = BTreeMap::new();
        for step in &suite.steps {
            let name = format!("step_{}", step.number);
            let of_step = of_step(&name, suite);
            let hanging = of_step.iter().filter(|it| self.hangs.contains(*it)).count();
            let here = of_step.len() > 2 && of_step.iter().all(|it| tests.contains(it));
            if here && (hanging == 0 || hanging == of_step.len()) {
                tests.retain(|it| !of_step.contains(it));
                let hangs = if hanging > 0 { " (hangs)" } else { "" };
                whole.insert(name.clone(), format!("{name}::*{hangs}"));
            }
        }
        let mut entries = Vec::new();
        for step in &suite.steps {
            entries.extend(whole.remove(&format!("step_{}", step.number)));
            let paths = step.paths();
            let named = paths.iter().filter(|it| tests.contains(*it));
            entries.extend(named.map(|it| self.entry(it)));
        }
        entries
    }
}

fn entry(text: &str) -> (&str, bool) {
    let text = text.trim();
    match text.strip_suffix(" (hangs)") {
        Some(test) => (test, true),
        None => (text, false),
    }
}

fn of_step(name: &str, suite: &Suite) -> Vec<String> {
    let number = name.strip_prefix("step_").and_then(|it| it.parse().ok());
    let step = suite.steps.iter().find(|step| Some(step.number) == number);
    step.map(workbook::suite::Step::paths).unwrap_or_default()
}

/// A list over as many lines as it needs, each with its label.
fn wrapped(label: &str, entries: &[String]) -> String {
    let start = format!("//! {label}: ");
    let mut text = String::new();
    let mut line = String::new();
    for entry in entries {
        if !line.is_empty() && start.len() + line.len() + 2 + entry.len() > WIDTH {
            text += &format!("{start}{line}\n");
            line.clear();
        }
        if !line.is_empty() {
            line += ", ";
        }
        line += entry;
    }
    if !line.is_empty() {
        text += &format!("{start}{line}\n");
    }
    text
}

/// The text of an answer with these lines in the place of those that it starts with.
pub fn with_lines(text: &str, lines: &str) -> String {
    let is_ours = |line: &&str| {
        let labels = ["//! caught by: ", "//! also by: ", "//! sometimes by: "];
        labels.iter().any(|label| line.starts_with(label))
    };
    let rest: String = text.split_inclusive('\n').skip_while(is_ours).collect();
    format!("{lines}{rest}")
}

#[cfg(test)]
mod tests {
    use workbook::suite::Step;

    use super::*;

    fn suite() -> Suite {
        let step = |number, tests: &[&str]| Step {
            number,
            title: String::new(),
            tests: tests.iter().map(ToString::to_string).collect(),
            task_lines: 1,
        };
        Suite {
            steps: vec![step(1, &["a", "b", "c"]), step(2, &["d", "e"])],
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let text = "//! caught by: step_2::d (hangs)\n//! also by: step_1::*\n\
                    //! sometimes by: step_2::e\n//! Why it is wrong.\n\nfn x() {}\n";
        let caught = Caught::read(text, &suite()).unwrap();
        let set = |names: &[&str]| {
            names
                .iter()
                .map(ToString::to_string)
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(
            caught.always,
            set(&["step_1::a", "step_1::b", "step_1::c", "step_2::d"])
        );
        assert_eq!(caught.sometimes, set(&["step_2::e"]));
        assert_eq!(caught.hangs, set(&["step_2::d"]));
        assert_eq!(with_lines(text, &caught.lines(&suite())), text);
    }

    #[test]
    fn a_first_one_that_fails_by_chance_is_not_among_those_that_always_do() {
        let text = "//! caught by: step_1::a\n//! sometimes by: step_1::a\n";
        let caught = Caught::read(text, &suite()).unwrap();
        assert!(caught.always.is_empty());
        assert_eq!(caught.lines(&suite()), text);
    }

    #[test]
    fn long_lists_are_wrapped_and_read_again() {
        let names: Vec<String> = (0..20)
            .map(|n| format!("step_1::a_test_of_number_{n}"))
            .collect();
        let lines = wrapped("also by", &names);
        assert!(lines.lines().all(|line| line.len() <= WIDTH), "{lines}");
        let text = format!("//! caught by: step_1::x\n{lines}");
        assert_eq!(Caught::read(&text, &suite()).unwrap().always.len(), 21);
    }
}
