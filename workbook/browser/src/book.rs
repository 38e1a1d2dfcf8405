//! The built book, on a port of this machine.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use workbook::project::{Project, names_in};

use crate::{Error, Result};

/// The book of this checkout, built when the first test asks for it, and served until the process ends.
#[derive(Debug, Clone)]
pub struct Book {
    folder: PathBuf,
    address: SocketAddr,
}

impl Book {
    /// The one that all tests of this process read.
    ///
    /// # Errors
    ///
    /// It can't be built, or no port can be had.
    pub fn shared() -> Result<Self> {
        static SHARED: Mutex<Option<Book>> = Mutex::new(None);
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(book) = &*shared {
            return Ok(book.clone());
        }
        let project = Project::around(Path::new(env!("CARGO_MANIFEST_DIR")))?;
        let folder = workbook::book::build(&project)?.folder;
        let address = serve(&folder)?;
        Ok(shared.insert(Self { folder, address }).clone())
    }

    /// Where a page is: `words.html`, or one with `?` or `#` behind it.
    pub fn address(&self, page: &str) -> String {
        format!("http://{}/{page}", self.address)
    }

    /// The folder that it was built into.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The names of the pages that are read, without the ones that mdBook makes of them.
    ///
    /// # Errors
    ///
    /// The folder can't be read.
    pub fn pages(&self) -> Result<Vec<String>> {
        let made = ["404.html", "index.html", "print.html", "toc.html"];
        let names = names_in(&self.folder)?.into_iter();
        let names = names.filter_map(|name| name.into_string().ok());
        let mut pages: Vec<String> = names
            .filter(|name| name.ends_with(".html") && !made.contains(&name.as_str()))
            .collect();
        pages.sort();
        Ok(pages)
    }
}

/// Serves a folder's files on a free port.
fn serve(folder: &Path) -> Result<SocketAddr> {
    let io = |source| Error::Io {
        what: "a port for the book",
        source,
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(io)?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .map_err(io)?;
    let address = listener.local_addr().map_err(io)?;
    let site = Router::new().fallback_service(ServeDir::new(folder));
    thread::spawn(move || runtime.block_on(async { axum::serve(listener, site).await }));
    Ok(address)
}
