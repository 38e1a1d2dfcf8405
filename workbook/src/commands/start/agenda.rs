//! Which chapter is to run next.

use std::collections::VecDeque;

use crate::chapter::Chapter;

/// The chapters that wait for a run.
///
/// At the start every chapter waits, and the first that isn't green ends the search. A save ends it
/// too: from then on the student has said which chapter they are at.
#[derive(Debug, Default)]
pub struct Agenda {
    saved: VecDeque<Chapter>,
    search: VecDeque<Chapter>,
    /// The chapter that was last run to its end.
    last: Option<Chapter>,
}

/// What to do with a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// Show it all.
    Whole,
    /// It is green and was not asked for: a line will do.
    Line,
}

impl Agenda {
    /// Looks for the first of `chapters` that isn't green.
    pub fn search(chapters: Vec<Chapter>) -> Self {
        Self {
            search: chapters.into(),
            ..Self::default()
        }
    }

    /// These chapters changed. With none of them, something did that every chapter uses: the last
    /// chapter runs again.
    pub fn saved(&mut self, chapters: Vec<Chapter>) {
        if chapters.is_empty() && self.next().is_none() {
            self.saved.extend(self.last.clone());
        }
        if !chapters.is_empty() {
            self.search.clear();
        }
        for chapter in chapters {
            if !self.saved.contains(&chapter) {
                self.saved.push_back(chapter);
            }
        }
    }

    /// The chapter to run now. It stays the next until [`Agenda::ended`], so that a run that is
    /// dropped starts again.
    pub fn next(&self) -> Option<&Chapter> {
        self.saved.front().or(self.search.front())
    }

    /// The next chapter was run to its end. How much of the result is worth showing?
    pub fn ended(&mut self, green: bool) -> Show {
        if let Some(chapter) = self.saved.pop_front() {
            self.last = Some(chapter);
            return Show::Whole;
        }
        self.last = self.search.pop_front();
        if green && !self.search.is_empty() {
            return Show::Line;
        }
        self.search.clear();
        Show::Whole
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn chapter(name: &str) -> Chapter {
        Chapter::new(Path::new("root"), name).unwrap()
    }

    fn three() -> Agenda {
        Agenda::search(["01-a", "02-b", "03-c"].map(chapter).into())
    }

    fn next(agenda: &Agenda) -> Option<&str> {
        agenda.next().map(Chapter::package)
    }

    #[test]
    fn the_search_ends_at_the_first_that_is_red() {
        let mut agenda = three();
        assert_eq!(next(&agenda), Some("a"));
        assert_eq!(agenda.ended(true), Show::Line);
        assert_eq!(next(&agenda), Some("b"));
        assert_eq!(agenda.ended(false), Show::Whole);
        assert_eq!(next(&agenda), None);
    }

    #[test]
    fn where_all_are_green_the_last_is_shown() {
        let mut agenda = three();
        let shown = [(); 3].map(|()| agenda.ended(true));
        assert_eq!(shown, [Show::Line, Show::Line, Show::Whole]);
    }

    #[test]
    fn a_save_ends_the_search_and_runs_each_chapter_once() {
        let mut agenda = three();
        agenda.saved(vec![chapter("03-c")]);
        agenda.saved(vec![chapter("02-b"), chapter("03-c")]);
        assert_eq!(next(&agenda), Some("c"));
        assert_eq!(agenda.ended(true), Show::Whole);
        assert_eq!(next(&agenda), Some("b"));
        agenda.ended(true);
        assert_eq!(next(&agenda), None);
    }

    #[test]
    fn what_every_chapter_uses_runs_the_last_again() {
        let mut agenda = three();
        agenda.saved(Vec::new());
        assert_eq!(next(&agenda), Some("a"));
        agenda.ended(false);
        agenda.saved(Vec::new());
        assert_eq!(next(&agenda), Some("a"));
    }
}
