//! How a test executable is started: in the chapter's folder, with what is pinned, and within its bounds.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::process::Command;

use super::child::{self, PartialOutput};
use super::{Private, Target, report};
use crate::{Error, Result};

/// How often an executable is started again that is still open for writing. Where another process was begun
/// while it was being copied, that one holds it open until it has become its own program.
const BUSY_TRIES: usize = 100;

/// How a test executable is started.
pub struct Process<'a> {
    pub target: &'a Target,
    pub executable: &'a Path,
    pub env: &'a [(&'a str, PathBuf)],
}

impl Process<'_> {
    /// Runs it with `input`, which names the file `report` if there is any.
    pub async fn run(
        &self,
        arguments: &[String],
        input: &str,
        report: Option<&Path>,
    ) -> Result<PartialOutput> {
        let mut command = self.command(arguments);
        if !input.is_empty() {
            command.env(report::VARIABLE, "stdin");
        }
        let private = self.target.private.as_ref();
        let confinement = private.and_then(|it| it.for_run(self.target, self.executable, report));
        let mut start = async || {
            let bounds = self.target.bounds;
            child::output_within(&mut command, input, bounds, confinement.as_ref()).await
        };
        let mut output = start().await;
        for _ in 0..BUSY_TRIES {
            if !matches!(&output, Err(error) if error.kind() == ErrorKind::ExecutableFileBusy) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            output = start().await;
        }
        output.map_err(Error::file(self.executable))
    }

    fn command(&self, arguments: &[String]) -> Command {
        let mut command = Command::new(self.executable);
        command
            .args(arguments)
            .args(["--color", "never"])
            .current_dir(&self.target.folder)
            .envs(pinned(&self.target.root))
            .envs(self.env.iter().map(|(name, value)| (name, value)));
        command.envs(self.target.private.iter().flat_map(Private::variables));
        let runner = std::env::vars_os().map(|(name, _)| name);
        for name in runner.filter(|it| it.to_string_lossy().starts_with("RUST_TEST_")) {
            command.env_remove(name);
        }
        command
    }
}

/// What `.cargo/config.toml` sets for a run through cargo.
fn pinned(root: &Path) -> [(&'static str, PathBuf); 4] {
    [
        ("INSTA_UPDATE", "no".into()),
        ("INSTA_FORCE_PASS", "0".into()),
        ("INSTA_OUTPUT", "none".into()),
        ("INSTA_WORKSPACE_ROOT", root.to_owned()),
    ]
}
