//! What a test claims, and where the student reads about it.

use std::path::PathBuf;

/// One chapter of the book, by the name it has in every folder: `01-visit-counter`.
#[derive(Debug, Clone, Copy)]
pub struct Chapter {
    name: &'static str,
    /// Where its snapshots lie, below `tests/`.
    folder: &'static str,
}

impl Chapter {
    /// The chapter whose page is `chapters/{name}.md`, and whose tests lie in `tests/{name}`.
    pub const fn new(name: &'static str) -> Self {
        Self { name, folder: name }
    }

    /// The same, with the snapshots in another folder below `tests/`.
    pub const fn with_snapshots_in(self, folder: &'static str) -> Self {
        Self { folder, ..self }
    }

    /// A step of this chapter. `title` is its heading, without the words "Step N:".
    pub const fn step(self, number: u32, title: &'static str) -> Step {
        Step {
            chapter: self,
            number,
            title,
            invariants: Invariants::NONE,
        }
    }

    /// Its name in every folder: `01-visit-counter`.
    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    /// The name without its number, which is the exercise's package: `visit-counter`.
    pub fn package(self) -> &'static str {
        self.name
            .split_once('-')
            .map_or(self.name, |(_, package)| package)
    }

    /// The page in the book, from the workbook's root.
    pub fn page(self) -> String {
        format!("chapters/{}.md", self.name)
    }

    pub(crate) fn snapshots(self) -> PathBuf {
        [env!("CARGO_MANIFEST_DIR"), "..", self.folder, "snapshots"]
            .iter()
            .collect()
    }
}

/// One step of a chapter.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The chapter it belongs to.
    pub chapter: Chapter,
    /// Its number, from 1.
    pub number: u32,
    /// Its heading in the chapter, without the words "Step N:".
    pub title: &'static str,
    invariants: Invariants,
}

/// Numbers of a step's list *What must hold*, from 1 to 31: bit 3 is number 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Invariants(u32);

impl Invariants {
    const NONE: Self = Self(0);

    const fn with(self, number: u32) -> Self {
        assert!(0 < number && number < 32, "invariants count from 1 to 31");
        Self(self.0 | 1 << number)
    }

    fn numbers(self) -> impl Iterator<Item = u32> {
        (1..32).filter(move |number| self.0 & 1 << number != 0)
    }
}

impl Step {
    /// The same step, for a test of one condition of its list *What must hold*: a failure cites it by
    /// this number, from 1.
    ///
    /// # Panics
    ///
    /// The number isn't in 1 to 31.
    pub const fn invariant(self, number: u32) -> Self {
        Self {
            invariants: self.invariants.with(number),
            ..self
        }
    }

    /// The same for several conditions.
    ///
    /// # Panics
    ///
    /// A number isn't in 1 to 31.
    pub const fn invariants(self, numbers: &[u32]) -> Self {
        let mut step = self;
        let mut index = 0;
        while index < numbers.len() {
            step = step.invariant(numbers[index]);
            index += 1;
        }
        step
    }

    /// The conditions that the test is about, as a failure cites them: `step 6, invariant 3`.
    pub(crate) fn cited(&self) -> Option<String> {
        let numbers: Vec<String> = self.invariants.numbers().map(|it| it.to_string()).collect();
        let (last, before) = numbers.split_last()?;
        let cited = match before {
            [] => format!("invariant {last}"),
            _ => format!("invariants {} and {last}", before.join(", ")),
        };
        Some(format!("step {}, {cited}", self.number))
    }

    /// The heading as it stands in the chapter.
    pub fn heading(&self) -> String {
        format!("Step {}: {}", self.number, self.title)
    }
}

/// What one test asserts. Made by [`claim!`](crate::claim!).
#[derive(Debug, Clone, Copy)]
#[must_use = "nothing runs until `test` is called"]
pub struct Claim {
    /// The step that makes it true.
    pub step: Step,
    /// The claim, one sentence without its full stop.
    pub says: &'static str,
    /// The clause that it comes from.
    pub source: &'static str,
    /// The test function's path, as [`std::any::type_name`] gives it.
    path: &'static str,
}

impl Claim {
    #[doc(hidden)]
    pub const fn new(
        step: Step,
        says: &'static str,
        source: &'static str,
        path: &'static str,
    ) -> Self {
        Self {
            step,
            says,
            source,
            path,
        }
    }

    /// The test function's path in its crate, as the test runner knows it: `step_1::counts_from_zero`.
    pub(crate) fn test_path(&self) -> String {
        let function = self.path.trim_end_matches("::{{closure}}");
        let below = function
            .split_once("::")
            .map_or(function, |(_, below)| below);
        below.to_owned()
    }

    /// The name under which its transcript is handed over: `01-visit-counter/counts_from_zero`.
    pub(crate) fn transcript_name(&self) -> String {
        format!("{}/{}", self.step.chapter.folder, self.test_name())
    }

    /// The test function's name, which is also its snapshot's: `counts_from_zero`.
    pub fn test_name(&self) -> &'static str {
        let function = self.path.trim_end_matches("::{{closure}}");
        function.rsplit("::").next().unwrap_or(function)
    }
}

/// States a test's claim: the step, the claim itself, and the clause that it comes from.
#[macro_export]
macro_rules! claim {
    ($step:expr, $says:expr, $source:expr $(,)?) => {
        $crate::Claim::new($step, $says, $source, ::std::any::type_name_of_val(&|| {}))
    };
}
