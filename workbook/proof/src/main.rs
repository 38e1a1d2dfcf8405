//! The author's half of `cargo workbook`, which hands `verify` and `record` on to this program.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use proof::record;
use proof::verify::{self, What};
use workbook::project::Project;
use workbook::{Done, Result, interrupt};

/// For authors: proves that the workbook is sound, and writes what is made from the solutions.
#[derive(Parser)]
#[command(name = "cargo workbook", bin_name = "cargo workbook", version)]
enum Command {
    /// Take the solution's transcripts as the expected ones, and write the skeleton
    Record {
        /// The chapter [default: all]
        chapter: Option<String>,
        /// Don't ask before writing
        #[arg(long)]
        yes: bool,
    },
    /// Prove that the workbook itself is sound
    Verify {
        /// Only this chapter's code, tests and answers [default: everything]
        chapter: Option<String>,
        /// Fail what would be skipped for want of a program
        #[arg(long)]
        strict: bool,
        /// Only the pages
        #[arg(long, conflicts_with_all = ["chapter", "mutants", "mistakes"])]
        book: bool,
        /// Make mistakes by machine instead, and list those that no test sees
        #[arg(long)]
        mutants: bool,
        /// Try the mistakes in this folder instead, and list those that no test sees
        #[arg(
            long,
            value_name = "FOLDER",
            requires = "chapter",
            conflicts_with = "mutants"
        )]
        mistakes: Option<PathBuf>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let command = Command::parse();
    interrupt::exit_code(interrupt::unless_stopped(run(command)).await)
}

async fn run(command: Command) -> Result<Done> {
    let project = Project::here()?;
    match command {
        Command::Record { chapter, yes } => record::run(&project, chapter.as_deref(), yes).await,
        Command::Verify {
            chapter,
            strict,
            mutants,
            mistakes,
            book,
        } => {
            let what = match mistakes {
                Some(folder) => What::Mistakes(folder),
                None if mutants => What::Mutants,
                None if book => What::Book,
                None => What::All,
            };
            verify::run(&project, what, chapter.as_deref(), strict).await
        }
    }
}
