//! Where a reset puts what it finds, so that nothing is lost.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// Where a reset puts what it finds, below an exercise's folder.
pub const KEPT: &str = "kept";

/// The folder for what one reset finds. It is made when there is something to put there.
#[derive(Debug, Default)]
pub struct Aside {
    /// None as long as there was nothing.
    pub folder: Option<PathBuf>,
}

impl Aside {
    /// Moves `found`, which is in the folder `exercise` or has the place of it or of one above.
    pub fn take(&mut self, exercise: &Path, found: &Path) -> Result<()> {
        let name = found.file_name().unwrap_or_default();
        // It is moved twice where it has the place of the folder that it is moved to.
        let is_in_the_way = exercise.join(KEPT).starts_with(found);
        let from = if is_in_the_way {
            let between = free_name(found);
            fs::rename(found, &between).map_err(Error::file(found))?;
            between
        } else {
            found.to_owned()
        };
        let moved = self
            .folder(exercise)
            .and_then(|folder| fs::rename(&from, folder.join(name)).map_err(Error::file(&from)));
        if moved.is_err() {
            self.folder.take_if(|it| fs::remove_dir(it).is_ok());
            if is_in_the_way {
                // What was begun in its place may be in its way now; then the message says where it is.
                let _ = fs::rename(&from, found);
            }
        }
        moved
    }

    fn folder(&mut self, exercise: &Path) -> Result<PathBuf> {
        let folder = match self.folder.take() {
            Some(folder) => folder,
            None => new_folder(&exercise.join(KEPT))?,
        };
        self.folder = Some(folder.clone());
        Ok(folder)
    }
}

/// A name beside it that nothing has: `.NAME.kept`, or with a number.
fn free_name(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default();
    let numbered = |number: u32| {
        let mut free = OsString::from(".");
        free.push(name);
        free.push(".kept");
        if number > 1 {
            free.push(number.to_string());
        }
        path.with_file_name(free)
    };
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    (1..)
        .map(numbered)
        .find(is_free)
        .unwrap_or_else(|| numbered(0))
}

/// Makes `kept/1`, or the first number that is free.
fn new_folder(kept: &Path) -> Result<PathBuf> {
    fs::create_dir_all(kept).map_err(Error::file(kept))?;
    let mut number = 1;
    loop {
        let folder = kept.join(number.to_string());
        // Fails where something of that name exists.
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(Error::file(&folder)(error)),
        }
    }
}
