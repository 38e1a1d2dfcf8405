//! caught by: step_4::a_path_holds_no_semicolon
//! also by: step_6::what_the_builder_writes_the_parser_reads
//! Refuses line breaks, and lets a tab and a DEL pass.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    let allowed = |byte: u8| byte.is_ascii() && !b"\r\n;".contains(&byte);
    check_bytes(Part::Path, path, allowed)?;
    if path.ends_with(' ') {
        Err(wrong(Part::Path, path, path.len() - 1))
    } else {
        Ok(())
    }
}
