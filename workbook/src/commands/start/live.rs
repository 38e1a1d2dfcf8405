//! What the pages of the book show of the exercises while `cargo workbook` serves them.
//!
//! Each page gets a script of ours ([`inject`]), which listens to [`events`] and shows what it hears. The
//! [`Board`] is what there is to show. What a run has [`Found`] is [`kept`], together with a digest of the
//! sources that it ran on: a result of code that is no longer there is none.

pub mod events;
pub mod inject;

mod board;
mod digest;
mod found;
mod kept;
mod message;
mod text;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tokio::sync::watch;

use crate::chapter::Chapter;
use crate::project::Project;
use crate::run::Target;
use board::{Board, Running};
pub use found::Found;
use message::Message;

/// Where the server answers for the live page. No page of the book lies below it.
pub const PLACE: &str = "/_workbook";

/// The state of the exercises, and those who want to hear of it.
#[derive(Debug)]
pub struct Live {
    project: Project,
    board: Mutex<Board>,
    message: watch::Sender<Message>,
}

impl Live {
    /// Knows what an earlier `cargo workbook` has kept, as far as the sources are still the same.
    ///
    /// Reads every chapter, and doesn't yield: an async caller hands it to a thread.
    pub fn new(project: &Project) -> Self {
        let workbook = digest::of_path(project.root());
        let kept = kept::read(&file(project), &workbook);
        let mut board = Board::new(workbook, kept);
        board.look(project);
        Self {
            project: project.clone(),
            message: watch::Sender::new(Message::of(&board)),
            board: Mutex::new(board),
        }
    }

    /// The chapter is being run from now on, on the sources that are there now.
    pub fn begins(&self, chapter: &Chapter) {
        let building = !Target::exercise(&self.project, chapter).was_built();
        self.change(|board| {
            board.look(&self.project);
            board.running = Some(Running {
                chapter: chapter.clone(),
                sources: board.sources(chapter),
                building,
            });
        });
    }

    /// The run that began last has found this.
    pub fn ended(&self, found: Found) {
        let kept = self.change(|board| {
            board.look(&self.project);
            board.ended(found);
            board.to_keep()
        });
        // Where it can't be written, the next `cargo workbook` runs the chapter again.
        let _ = kept::write(&file(&self.project), &kept);
    }

    /// Nothing is being run.
    pub fn rests(&self) {
        self.change(|board| {
            board.look(&self.project);
            board.running = None;
        });
    }

    /// The book was built into that folder. It reads much, as [`Live::new`] does.
    pub fn book_was_built(&self, folder: &Path) {
        let book = digest::of_pages(folder);
        self.change(|board| {
            board.look(&self.project);
            board.book_was_built(book);
        });
    }

    /// Which workbook this is, and which state its book is in: what a page has to know of itself.
    pub fn marks(&self) -> Marks {
        let message = self.message.borrow();
        Marks {
            workbook: message.workbook.clone(),
            book: message.book.clone(),
        }
    }

    /// What there is to say now, and whenever it changes.
    pub fn subscribe(&self) -> watch::Receiver<Message> {
        self.message.subscribe()
    }

    fn change<T>(&self, change: impl FnOnce(&mut Board) -> T) -> T {
        let mut board = self.board.lock().unwrap_or_else(|it| it.into_inner());
        let changed = change(&mut board);
        let next = Message::of(&board);
        self.message
            .send_if_modified(|message| message.turn_into(next));
        changed
    }
}

/// What tells a page which workbook and which state of the book it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// Another one for each checkout.
    pub workbook: String,
    /// Another one for each state of the pages.
    pub book: String,
}

fn file(project: &Project) -> PathBuf {
    project.scratch().join("live.json")
}

#[cfg(test)]
mod tests;
