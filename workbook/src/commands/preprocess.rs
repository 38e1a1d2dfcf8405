//! `cargo workbook preprocess`: the workbook's part of a plain `mdbook build`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::book::{preprocessor, warnings};

/// What mdBook calls it with.
#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    question: Option<Question>,
}

#[derive(Debug, Subcommand)]
enum Question {
    /// Whether it writes for a renderer: the exit code is the answer
    Supports {
        /// The renderer's name
        renderer: String,
    },
}

/// Answers mdBook's question, or rewrites the book that comes on the standard input.
pub fn run(options: &Options) -> ExitCode {
    match &options.question {
        Some(Question::Supports { renderer }) if preprocessor::supports(renderer) => {
            ExitCode::SUCCESS
        }
        Some(Question::Supports { .. }) => ExitCode::FAILURE,
        None => prepare(),
    }
}

fn prepare() -> ExitCode {
    let answer = || preprocessor::answer(std::io::stdin().lock(), std::io::stdout().lock());
    let (answered, warnings) = warnings::collected(answer);
    for warning in warnings {
        eprintln!("Warning: {warning}");
    }
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The book can't be prepared for mdBook: {error:#}");
            ExitCode::FAILURE
        }
    }
}
