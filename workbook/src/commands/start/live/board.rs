//! Where each chapter stands.

use std::collections::BTreeMap;

use super::Found;
use super::digest::Digests;
use super::kept::{Entry, Kept};
use crate::chapter::Chapter;
use crate::page::Page;
use crate::project::Project;
use crate::screen;
use crate::suite::Suite;

/// Where each chapter stands, and what is being run.
#[derive(Debug, Default)]
pub struct Board {
    /// Which workbook it is.
    pub workbook: String,
    /// Which state of the book is served.
    pub book: String,
    /// What is being run.
    pub running: Option<Running>,
    /// Every chapter that can be worked on.
    pub chapters: Vec<Standing>,
    /// Results, by the chapter's name, of sources that may have changed.
    results: BTreeMap<String, Entry>,
    last: Option<Chapter>,
}

/// A run that is under way.
#[derive(Debug, Clone)]
pub struct Running {
    /// The chapter.
    pub chapter: Chapter,
    /// The digest of the sources that it began with.
    pub sources: String,
    /// Whether all that the chapter stands on is built first.
    pub building: bool,
}

/// Where a chapter stands.
#[derive(Debug)]
pub struct Standing {
    /// The chapter.
    pub chapter: Chapter,
    /// Its steps; none where its tests can't be read.
    pub suite: Suite,
    /// What the last run of these sources found out.
    pub found: Option<Found>,
    /// Where each of its steps stands in the book.
    addresses: Vec<String>,
    /// The digest of all that a result of it depends on.
    digest: String,
    /// Of its sources alone: what a build doesn't write.
    sources: String,
    /// Of its tests alone: reading them takes its time.
    tests: String,
}

impl Board {
    /// For that workbook, with the results that were kept.
    pub fn new(workbook: String, results: BTreeMap<String, Entry>) -> Self {
        Self {
            workbook,
            results,
            ..Self::default()
        }
    }

    /// Looks at the sources: a chapter whose sources aren't those of its result has none.
    pub fn look(&mut self, project: &Project) {
        let digests = Digests::new(project);
        let mut before = std::mem::take(&mut self.chapters);
        for chapter in project.chapters().unwrap_or_default() {
            let tests = digests.of_tests(&chapter);
            let is_it = |it: &Standing| it.chapter == chapter && it.tests == tests;
            let mut standing = match before.iter().position(is_it) {
                Some(place) => before.swap_remove(place),
                None => Standing::read(chapter, tests),
            };
            standing.digest = digests.of(&standing.chapter);
            standing.sources = digests.of_sources(&standing.chapter);
            self.chapters.push(standing);
        }
        self.apply_results();
    }

    fn apply_results(&mut self) {
        for standing in &mut self.chapters {
            let result = self.results.get(standing.chapter.name());
            let result = result.filter(|it| it.digest == standing.digest);
            standing.found = result.map(|it| it.found.clone());
        }
    }

    /// The book is in that state now: steps may have other titles.
    pub fn book_was_built(&mut self, book: String) {
        self.book = book;
        for standing in &mut self.chapters {
            standing.find_addresses();
        }
    }

    /// The run that was under way has found this, in the state that was looked at last. Cargo may have written the
    /// lock file meanwhile; where a source has changed as well, nothing is known.
    pub fn ended(&mut self, found: Found) {
        let Some(Running {
            chapter, sources, ..
        }) = self.running.take()
        else {
            return;
        };
        if let Some(standing) = self.standing(&chapter)
            && standing.sources == sources
        {
            let digest = standing.digest.clone();
            let name = chapter.name().to_owned();
            let before = self.results.get(&name).map(|it| &it.found);
            let found = found.after(before);
            self.results.insert(name, Entry { digest, found });
            self.apply_results();
        }
        self.last = Some(chapter);
    }

    /// The digest of a chapter's sources; empty where there is no such chapter.
    pub fn sources(&self, chapter: &Chapter) -> String {
        let standing = self.standing(chapter);
        standing.map(|it| it.sources.clone()).unwrap_or_default()
    }

    fn standing(&self, chapter: &Chapter) -> Option<&Standing> {
        self.chapters.iter().find(|it| it.chapter == *chapter)
    }

    /// Whether that chapter is being run.
    pub fn runs(&self, chapter: &Chapter) -> bool {
        self.running
            .as_ref()
            .is_some_and(|it| it.chapter == *chapter)
    }

    /// The chapter that was last run to its end.
    pub fn last(&self) -> Option<&Standing> {
        self.standing(self.last.as_ref()?)
    }

    /// What should outlive the command.
    pub fn to_keep(&self) -> Kept {
        Kept::new(&self.workbook, self.results.clone())
    }
}

impl Standing {
    fn read(chapter: Chapter, tests: String) -> Self {
        let suite = Suite::load(&chapter).unwrap_or(Suite { steps: Vec::new() });
        let mut standing = Self {
            chapter,
            suite,
            found: None,
            addresses: Vec::new(),
            digest: String::new(),
            sources: String::new(),
            tests,
        };
        standing.find_addresses();
        standing
    }

    fn find_addresses(&mut self) {
        let page = Page::load(&self.chapter).unwrap_or_default();
        let address = |step| screen::address(&self.chapter, &page, step);
        self.addresses = self.suite.steps.iter().map(address).collect();
    }

    /// How many of its tests are known to be green, and how many there are.
    pub fn count(&self) -> (usize, usize) {
        let tests = self.suite.tests();
        let is_green = |test: &&String| match &self.found {
            Some(Found::Ran { green, .. }) => green.contains(*test),
            _ => false,
        };
        (tests.iter().filter(is_green).count(), tests.len())
    }

    /// Whether all of its tests are known to be green.
    pub fn is_green(&self) -> bool {
        let (green, all) = self.count();
        green == all && matches!(self.found, Some(Found::Ran { .. }))
    }

    /// Where a step stands in the book, from the book's root.
    pub fn address(&self, step: u32) -> Option<&str> {
        let place = usize::try_from(step).ok()?.checked_sub(1)?;
        self.addresses.get(place).map(String::as_str)
    }
}
