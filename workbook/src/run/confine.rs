//! Hides the checkout from what is graded.
//!
//! Code that runs under a test could look for the solutions, the expected transcripts or what earlier runs have
//! kept, and write over what is built for the next one. On Linux the kernel can take that from a process for
//! good (Landlock, from 5.13 on). Elsewhere only what the copy leaves out is hidden.

use std::path::PathBuf;

/// What a run may not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confinement {
    /// A folder that it may neither read nor write, with everything in it.
    pub hidden: PathBuf,
    /// Files and folders in there that it may use all the same.
    pub open: Vec<PathBuf>,
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::LazyLock;

    use landlock::{
        ABI, Access, AccessFs, RulesetAttr, RulesetCreatedAttr, RulesetStatus, path_beneath_rules,
    };

    use super::Confinement;

    /// The first version that knows of every way to write to a file.
    const ABI: ABI = ABI::V3;

    /// What the system tells about processes, among it their memory and their open files.
    const PROCESSES: &str = "/proc";

    impl Confinement {
        /// Confines this thread, and what it starts, to the end of its life. False where the kernel can't.
        ///
        /// # Errors
        ///
        /// The hidden folder isn't there, or the kernel refuses.
        pub fn confine_this_thread(&self) -> io::Result<bool> {
            let rules = path_beneath_rules(self.allowed()?, AccessFs::from_all(ABI));
            let ruleset = landlock::Ruleset::default()
                .handle_access(AccessFs::from_all(ABI))
                .and_then(landlock::Ruleset::create)
                .map_err(io::Error::other)?;
            let ruleset = ruleset.add_rules(rules).map_err(io::Error::other)?;
            let status = ruleset.restrict_self().map_err(io::Error::other)?;
            Ok(status.ruleset != RulesetStatus::NotEnforced)
        }

        /// The kernel is told what is allowed. That is everything beside the hidden folder, and beside each
        /// folder that it lies in.
        fn allowed(&self) -> io::Result<Vec<PathBuf>> {
            let hidden = fs::canonicalize(&self.hidden)?;
            let mut allowed = self.open.clone();
            for folder in hidden.ancestors().skip(1) {
                // What can't be listed, such as the folder of all users' own, has nothing that is needed.
                for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                    let path = entry.path();
                    if !hidden.starts_with(&path) && path != Path::new(PROCESSES) {
                        allowed.push(path);
                    }
                }
            }
            Ok(allowed)
        }
    }

    /// Whether this kernel can confine a process.
    pub fn is_possible() -> bool {
        static POSSIBLE: LazyLock<bool> = LazyLock::new(|| {
            // Only a thread can try, since there is no way back.
            let tried = std::thread::spawn(|| {
                let nothing = Confinement {
                    hidden: "/".into(),
                    open: Vec::new(),
                };
                nothing.confine_this_thread().unwrap_or(false)
            });
            tried.join().unwrap_or(false)
        });
        *POSSIBLE
    }
}

#[cfg(target_os = "linux")]
pub use linux::is_possible;

#[cfg(not(target_os = "linux"))]
impl Confinement {
    /// No other system lets a process confine itself in a way that we know.
    ///
    /// # Errors
    ///
    /// None.
    pub fn confine_this_thread(&self) -> std::io::Result<bool> {
        Ok(false)
    }
}

/// Whether this system can confine a process.
#[cfg(not(target_os = "linux"))]
pub fn is_possible() -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_can_t_be_read_and_all_else_can() {
        if !is_possible() {
            return;
        }
        let root = tempfile::tempdir().unwrap();
        let beside = tempfile::tempdir().unwrap();
        let (secret, open) = (root.path().join("secret"), root.path().join("open"));
        let other = beside.path().join("other");
        for file in [&secret, &open, &other] {
            std::fs::write(file, "text").unwrap();
        }
        let confinement = Confinement {
            hidden: root.path().to_owned(),
            open: vec![open.clone()],
        };
        let seen = std::thread::spawn(move || {
            assert!(confinement.confine_this_thread().unwrap());
            let can_read = |path: &PathBuf| std::fs::read(path).is_ok();
            let memory = can_read(&"/proc/self/maps".into());
            let written = std::fs::write(&secret, "mine").is_ok();
            [
                can_read(&secret),
                written,
                can_read(&open),
                can_read(&other),
                memory,
            ]
        });
        assert_eq!(seen.join().unwrap(), [false, false, true, true, false]);
    }
}
