//! A session at the keyboard: type what a handler would do, and what another request does meanwhile.

use std::error::Error;
use std::io::{self, BufRead, Write};

use serde_json::Map;
use session_object_solution::Console;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let data = Map::from_iter([("visits".to_owned(), 3.into())]);
    let mut console = Console::new(data).await?;
    println!("A session, and its record. help lists the commands, quit leaves.");
    let mut lines = io::stdin().lock().lines();
    loop {
        print!("> ");
        io::stdout().flush()?;
        match lines.next().transpose()? {
            Some(line) if line.trim() != "quit" => println!("{}", console.answer(&line).await?),
            _ => return Ok(()),
        }
    }
}
