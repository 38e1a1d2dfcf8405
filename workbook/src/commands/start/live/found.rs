//! What a run has found out.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::text;
use crate::chapter::Chapter;
use crate::page::Page;
use crate::run::{Ran, Verdict};
use crate::screen::{self, Ink};
use crate::suite::Suite;

/// What a run has found out of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// The tests ran.
    Ran {
        /// The paths of those that passed.
        green: BTreeSet<String>,
        /// The first that didn't.
        failure: Option<Failure>,
    },
    /// They couldn't.
    Broken(Broken),
}

/// A test that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Its step.
    pub step: u32,
    /// What the terminal shows of it.
    pub text: String,
}

/// Why no test ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// In a line: `visit-counter doesn't compile: exercises/01-visit-counter/src/lib.rs:12`.
    pub headline: String,
    /// What the compiler says.
    pub text: String,
    /// The step that was the first red one when the tests last ran.
    pub step: Option<u32>,
}

impl Found {
    /// What a run of the chapter has found out.
    pub fn of(chapter: &Chapter, suite: &Suite, verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Ran(ran) => Self::ran(suite, verdict, ran),
            Verdict::DoesNotCompile { .. } => {
                // No step has a title in it.
                let page = Page::default();
                let said = screen::chapter(chapter, suite, &page, verdict, Ink::PLAIN);
                Self::broken(&said)
            }
        }
    }

    /// Why no test ran, in the terminal's words: a line, and paragraphs after it.
    pub fn broken(said: &str) -> Self {
        let said = text::for_page(said);
        let (headline, text) = said.split_once('\n').unwrap_or((&said, ""));
        Self::Broken(Broken {
            headline: headline.trim_end_matches(':').to_owned(),
            text: text.trim_start_matches('\n').to_owned(),
            step: None,
        })
    }

    fn ran(suite: &Suite, verdict: &Verdict, ran: &Ran) -> Self {
        let green = screen::green_steps(suite, verdict);
        let mut steps = suite.steps.iter().map(|it| it.number);
        let step = steps.find(|it| !green.contains(it));
        let said = screen::first_failure(suite, verdict, ran);
        let failure = step.zip(said).map(|(step, said)| Failure {
            step,
            text: text::for_page(&said),
        });
        let tests = suite.tests().into_iter();
        Self::Ran {
            green: tests.filter(|it| verdict.is_green(it)).collect(),
            failure,
        }
    }

    /// The step that is to be worked on, as far as it is known.
    pub fn step(&self) -> Option<u32> {
        match self {
            Self::Ran { failure, .. } => failure.as_ref().map(|it| it.step),
            Self::Broken(broken) => broken.step,
        }
    }

    /// The same, where the run before it had found `before`: code that doesn't compile is most likely that of the
    /// step that was being worked on.
    pub fn after(mut self, before: Option<&Self>) -> Self {
        if let Self::Broken(broken) = &mut self {
            broken.step = before.and_then(Self::step);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::run::{Diagnostic, Outcome};
    use crate::suite::Step;

    fn tiny() -> Chapter {
        Chapter::new(Path::new("root"), "01-tiny").unwrap()
    }

    fn suite() -> Suite {
        let step = |number, tests: [&str; 2]| Step {
            number,
            title: String::new(),
            tests: tests.map(str::to_owned).into(),
            task_lines: 1,
        };
        Suite {
            steps: vec![step(1, ["a", "b"]), step(2, ["d", "c"])],
        }
    }

    fn ran(red: &[(&str, &str)]) -> Verdict {
        let outcome = |test: &String| match red.iter().find(|(name, _)| test == name) {
            Some((_, said)) => Outcome::Red((*said).to_owned()),
            None => Outcome::Green,
        };
        let tests = suite().tests().into_iter();
        Verdict::Ran(Ran {
            tests: tests.map(|it| (it.clone(), outcome(&it))).collect(),
            ..Ran::default()
        })
    }

    #[test]
    fn the_first_failure_has_the_words_of_the_terminal_and_its_step() {
        let verdict = ran(&[
            ("step_2::c", "second"),
            ("step_2::d", "\u{1b}[31mfirst\u{1b}[0m"),
        ]);
        let Found::Ran { green, failure } = Found::of(&tiny(), &suite(), &verdict) else {
            panic!("it ran");
        };
        assert_eq!(Vec::from_iter(green), ["step_1::a", "step_1::b"]);
        let text = "first".to_owned();
        assert_eq!(failure, Some(Failure { step: 2, text }));
    }

    #[test]
    fn all_green_has_no_failure() {
        let found = Found::of(&tiny(), &suite(), &ran(&[]));
        assert_eq!(found.step(), None);
    }

    #[test]
    fn a_run_that_ended_early_fails_at_the_first_step_that_is_not_green() {
        let Verdict::Ran(mut ran) = ran(&[]) else {
            panic!("it ran");
        };
        ran.tests.pop();
        ran.crash = Some("stack overflow".to_owned());
        let found = Found::of(&tiny(), &suite(), &Verdict::Ran(ran));
        assert_eq!(found.step(), Some(2));
    }

    #[test]
    fn a_compile_error_has_a_headline_and_stands_where_the_work_was() {
        let first = Diagnostic {
            place: "src/lib.rs:2".to_owned(),
            rendered: "error: unclosed\n --> here\n".to_owned(),
        };
        let others = Vec::new();
        let verdict = Verdict::DoesNotCompile { first, others };
        let before = Found::of(&tiny(), &suite(), &ran(&[("step_2::c", "no")]));
        let broken = |step| {
            Found::Broken(Broken {
                headline: "tiny doesn't compile: src/lib.rs:2".to_owned(),
                text: "error: unclosed\n --> here".to_owned(),
                step,
            })
        };
        let found = Found::of(&tiny(), &suite(), &verdict);
        assert_eq!(found, broken(None));
        let second = found.after(Some(&before));
        assert_eq!(second, broken(Some(2)));
        assert_eq!(broken(None).after(Some(&second)), second);
    }

    #[test]
    fn what_is_no_fault_of_the_code_has_a_headline_too() {
        let found = Found::broken("Cargo can't build tiny:\n\nno such file");
        let Found::Broken(broken) = found else {
            panic!("it is broken");
        };
        assert_eq!(broken.headline, "Cargo can't build tiny");
        assert_eq!(broken.text, "no such file");
    }
}
