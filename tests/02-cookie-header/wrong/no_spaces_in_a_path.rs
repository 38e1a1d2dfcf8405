//! caught by: step_4::a_path_holds_no_semicolon
//! also by: step_4::a_path_ends_in_no_space, step_6::each_attribute_stands_alone
//! Stricter than the grammar for no reason.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    check_bytes(Part::Path, path, |byte| {
        byte.is_ascii_graphic() && byte != b';'
    })
}
