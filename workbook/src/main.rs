//! The command line of `cargo workbook`: parses, and hands over to one file per command.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use workbook::commands::{author, check, compare, grade, hint, preprocess, reset, start, status};
use workbook::project::Project;
use workbook::{Done, Result, closed_pipe, interrupt};

/// Cargo looks for the manifest in an alias from where it is called, and no setting changes that.
const HELP: &str = "\
Run it in the workbook's folder or in that of a chapter; in any other, cargo doesn't find it.

Exit codes: 0 all green, 1 something red, 2 wrong usage.";

/// Opens the workbook: serves the book on this machine, and runs the chapter that you save.
#[derive(Parser)]
#[command(name = "cargo workbook", bin_name = "cargo workbook", version)]
#[command(after_help = HELP)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    start: Start,
}

#[derive(Args)]
struct Start {
    /// Open the book in a browser
    #[arg(long)]
    open: bool,
    /// Serve the book on this port; the next free one is taken if it is in use
    #[arg(long, default_value_t = start::PORT, value_name = "PORT")]
    port: u16,
}

#[derive(Subcommand)]
enum Command {
    /// Show every chapter's steps, green and red
    Status,
    /// Run a chapter once: its first failure, and what to do next
    Check(Place),
    /// Show the next hint; they grow more explicit
    Hint {
        #[command(flatten)]
        place: Place,
        /// Show all hints of the step
        #[arg(long)]
        all: bool,
    },
    /// After green: your code beside ours, and the decisions in it
    Compare {
        /// The chapter: visit-counter, 01-visit-counter or 1
        chapter: String,
    },
    /// Put your file aside and the skeleton back
    Reset {
        /// The chapter: visit-counter, 01-visit-counter or 1
        chapter: String,
    },
    /// Grade submissions with this checkout's tests
    #[command(after_help = grade::HELP)]
    Grade(Box<grade::Options>),
    /// For mdBook, which calls it as `book.toml` says
    #[command(hide = true)]
    Preprocess(preprocess::Options),
    /// For authors: take the solution's transcripts as the expected ones, and write the skeleton
    #[command(disable_help_flag = true)]
    Record(Author),
    /// For authors: prove that the workbook itself is sound
    #[command(disable_help_flag = true)]
    Verify(Author),
}

/// What the author's program parses itself.
#[derive(Args)]
struct Author {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    arguments: Vec<OsString>,
}

#[derive(Args)]
struct Place {
    /// The chapter: visit-counter, 01-visit-counter or 1 [default: the first that isn't green]
    chapter: Option<String>,
    /// The step: 2 or step_2 [default: the first that isn't green]
    #[arg(value_parser = step)]
    step: Option<u32>,
}

fn step(text: &str) -> std::result::Result<u32, String> {
    let number = text.strip_prefix("step_").unwrap_or(text);
    let wrong = |_| "a step is a number, such as 2 or step_2".to_owned();
    number.parse().map_err(wrong)
}

fn main() -> ExitCode {
    closed_pipe::quietly(|| command(Cli::parse()))
}

fn command(cli: Cli) -> ExitCode {
    match cli.command {
        Some(Command::Record(Author { arguments })) => author::run("record", &arguments),
        Some(Command::Verify(Author { arguments })) => author::run("verify", &arguments),
        Some(Command::Preprocess(options)) => preprocess::run(&options),
        _ => watch(cli),
    }
}

/// Runs a command of the student's, which Ctrl-C ends.
#[tokio::main]
async fn watch(cli: Cli) -> ExitCode {
    // Stopping is how `cargo workbook` ends; any other command has then not done its work.
    let watches = cli.command.is_none();
    match interrupt::unless_stopped(run(cli)).await {
        None if watches => {
            println!("\nStopped.");
            ExitCode::SUCCESS
        }
        ended => interrupt::exit_code(ended),
    }
}

async fn run(cli: Cli) -> Result<Done> {
    let project = Project::here()?;
    match cli.command {
        None => start::run(&project, cli.start.port, cli.start.open).await,
        Some(Command::Status) => status::run(&project).await,
        Some(Command::Check(Place { chapter, step })) => {
            check::run(&project, chapter.as_deref(), step).await
        }
        Some(Command::Hint { place, all }) => {
            hint::run(&project, place.chapter.as_deref(), place.step, all).await
        }
        Some(Command::Compare { chapter }) => compare::run(&project, &chapter).await,
        Some(Command::Reset { chapter }) => reset::run(&project, &chapter),
        Some(Command::Grade(options)) => grade::run(&project, &options).await,
        Some(Command::Preprocess(_) | Command::Record(_) | Command::Verify(_)) => {
            unreachable!("main hands these on")
        }
    }
}
