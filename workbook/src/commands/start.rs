//! `cargo workbook`: serves the book, and runs the chapter that you save.

mod agenda;
mod live;
mod news;
mod pages;
mod rounds;
mod site;
mod sources;
mod watch;

use std::sync::Arc;

use crate::project::Project;
use crate::screen::Ink;
use crate::{Done, Error, Result};
use live::Live;

/// The port without `--port`.
pub const PORT: u16 = 3030;

/// Builds and serves the book, watches the exercises, and shows the result of every save. It ends
/// only when it is stopped.
///
/// # Errors
///
/// The book can't be served at all. A broken book, chapter or manifest is shown, and waited out.
pub async fn run(project: &Project, port: u16, open: bool) -> Result<Done> {
    let (folder, live) = tokio::join!(pages::first(project), live(project));
    let live = live?;
    pages::show(&folder, &live).await;
    let listener = site::listen(port).await.map_err(Error::file(&folder))?;
    let address = listener.local_addr().map_err(Error::file(&folder))?;
    let book = format!("http://{address}");
    say(&format!("The book is at {book}/"));
    say("Save a file in exercises/, and its chapter runs. Ctrl-C stops.");
    if open {
        show_in_browser(book.clone());
    }
    tokio::select! {
        ended = site::serve(listener, &folder, &live) => ended.map_err(Error::file(&folder))?,
        () = pages::keep(project, &live) => {}
        () = rounds::keep(project, Ink::for_stdout(), &book, &live) => {}
    }
    Ok(Done::Green)
}

async fn live(project: &Project) -> Result<Arc<Live>> {
    let of = project.clone();
    let live = tokio::task::spawn_blocking(move || Live::new(&of)).await;
    let live = live.map_err(|panic| Error::Content {
        path: project.root().to_owned(),
        message: format!("the exercises could not be read: {panic}"),
    });
    live.map(Arc::new)
}

fn show_in_browser(address: String) {
    // Some systems wait for the browser to end.
    tokio::task::spawn_blocking(move || {
        if let Err(error) = opener::open_browser(&address) {
            say(&format!("No browser could be opened: {error}."));
        }
    });
}

/// Prints a paragraph. A closed pipe or terminal is no reason to fail.
fn say(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}
