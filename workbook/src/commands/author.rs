//! `verify` and `record` are for authors, and stand in a program of their own: a student's first build
//! is shorter without it.

use std::ffi::OsString;
use std::io;
use std::process::{Command, ExitCode};

use crate::interrupt;
use crate::project::Project;

/// Hands a command on to the author's program, which cargo builds where that is needed.
pub fn run(command: &str, arguments: &[OsString]) -> ExitCode {
    let project = match Project::here() {
        Ok(project) => project,
        Err(error) => return interrupt::exit_code(Some(Err(error))),
    };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut program = Command::new(cargo);
    program.args(["run", "--quiet", "--package", "proof", "--manifest-path"]);
    program
        .arg(project.command_manifest())
        .args(["--", command]);
    match become_it(program.args(arguments)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("cargo could not be started: {error}.");
            ExitCode::FAILURE
        }
    }
}

/// Takes the place of this process, so that what ends this one ends that one.
#[cfg(unix)]
fn become_it(program: &mut Command) -> io::Result<ExitCode> {
    Err(std::os::unix::process::CommandExt::exec(program))
}

/// Waits for it. Ctrl-C reaches both.
#[cfg(not(unix))]
fn become_it(program: &mut Command) -> io::Result<ExitCode> {
    let code = program
        .status()?
        .code()
        .and_then(|it| u8::try_from(it).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
