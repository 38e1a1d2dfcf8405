//! caught by: step_4::a_path_holds_no_semicolon
//! also by: step_4::a_path_ends_in_no_space, step_5::every_part_is_checked
//! also by: step_5::no_attribute_keeps_another_part_from_being_checked
//! also by: step_6::what_the_builder_writes_the_parser_reads
//! Takes a path for harmless, since it doesn't come from a form. Here it does.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => Err(Error::Empty(Part::Path)),
        Some(b'/') => check_bytes(Part::Path, path, |byte| !byte.is_ascii_control()),
        Some(_) => Err(wrong(Part::Path, path, 0)),
    }
}
