//! Waits until a file has changed.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, Debouncer, RecommendedCache, new_debouncer, notify,
};
use tokio::sync::watch;

use super::sources::Sources;

/// An editor makes several events of one save, within this time.
const ONE_SAVE: Duration = Duration::from_millis(40);

/// How often to look without being told: some file systems (a Windows drive seen from WSL, a network
/// share) tell nothing.
const UNTOLD: Duration = Duration::from_secs(1);

/// The pause is at least so many times as long as the look before it: where nothing happens, a large workbook
/// on a slow machine keeps it idle nineteen seconds of twenty.
const REST: u32 = 19;

/// Knows the contents of some files, and when they have changed.
pub struct Watch {
    sources: Sources,
    told: Option<Told>,
    /// How long the last look took.
    took: Duration,
}

struct Told {
    /// Tells us as long as we keep it.
    _debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    events: watch::Receiver<()>,
}

impl Watch {
    /// Watches those files and folders of the workbook at `root`.
    pub fn new(root: &Path, folders: &'static [&'static str]) -> Self {
        Self {
            // Where the system has no watcher left to give, looking now and then must do.
            told: tell(root, folders).ok(),
            sources: Sources::read(root, folders),
            took: Duration::ZERO,
        }
    }

    /// What has changed since the last call, without waiting.
    pub fn look(&mut self) -> Vec<PathBuf> {
        let begun = Instant::now();
        let changed = self.sources.refresh();
        self.took = begun.elapsed();
        changed
    }

    /// How long to wait for an event before the next look.
    fn pause(&self) -> Duration {
        UNTOLD.max(self.took * REST)
    }

    /// Waits until something changes. Dropped while it waits, it loses nothing.
    pub async fn change(&mut self) -> Vec<PathBuf> {
        loop {
            self.event().await;
            let changed = self.look();
            if !changed.is_empty() {
                return changed;
            }
        }
    }

    async fn event(&mut self) {
        let untold = tokio::time::sleep(self.pause());
        let Some(told) = &mut self.told else {
            return untold.await;
        };
        tokio::select! {
            changed = told.events.changed() => if changed.is_err() { self.told = None },
            () = untold => {}
        }
    }
}

fn tell(root: &Path, folders: &[&str]) -> notify::Result<Told> {
    let (sender, events) = watch::channel(());
    let handle = move |result: DebounceEventResult| {
        // Reading is an event too, and we read.
        let reading = |events: &Vec<_>| {
            let mut events = events.iter();
            events.all(|event: &notify_debouncer_full::DebouncedEvent| event.kind.is_access())
        };
        if !result.as_ref().is_ok_and(reading) {
            sender.send_replace(());
        }
    };
    let mut debouncer = new_debouncer(ONE_SAVE, None, handle)?;
    for folder in folders {
        let path = root.join(folder);
        // A single file is looked at when an event comes or a second has passed.
        if path.is_dir() {
            debouncer.watch(path, RecursiveMode::Recursive)?;
        }
    }
    Ok(Told {
        _debouncer: debouncer,
        events,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const NOTHING: [&Path; 0] = [];

    #[test]
    fn a_look_that_takes_long_comes_less_often() {
        let root = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(root.path(), &["exercises"]);
        watch.took = Duration::from_millis(2);
        assert_eq!(watch.pause(), Duration::from_secs(1));
        watch.took = Duration::from_millis(200);
        assert_eq!(watch.pause(), Duration::from_millis(3800));
    }

    #[tokio::test]
    async fn a_save_by_renaming_is_seen_and_touching_is_not() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("exercises/lib.rs");
        fs::create_dir(file.parent().unwrap()).unwrap();
        fs::write(&file, "one").unwrap();
        let mut watch = Watch::new(root.path(), &["exercises"]);

        fs::write(&file, "one").unwrap();
        assert_eq!(watch.look(), NOTHING);

        let temporary = root.path().join("exercises/.lib.rs.swp");
        fs::write(&temporary, "two").unwrap();
        fs::rename(&temporary, &file).unwrap();
        let seen = tokio::time::timeout(Duration::from_secs(30), watch.change());
        assert_eq!(seen.await.unwrap(), [Path::new("exercises/lib.rs")]);
    }
}
