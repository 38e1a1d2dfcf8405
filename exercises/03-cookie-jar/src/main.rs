//! A browser's jar at the keyboard: give it `Set-Cookie` lines and addresses, and read which cookies go out.

use std::io::{self, BufRead, Write};

use cookie_jar::Console;

fn main() -> io::Result<()> {
    let mut console = Console::new();
    println!("A browser without cookies. help lists the commands, quit leaves.");
    let mut input = io::stdin().lock();
    loop {
        print!("> ");
        io::stdout().flush()?;
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 || line.trim_ascii() == b"quit" {
            return Ok(());
        }
        println!("{}", console.answer(&line));
    }
}
