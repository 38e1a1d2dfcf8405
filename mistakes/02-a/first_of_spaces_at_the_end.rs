//! Step 4.3: of several spaces at a path's end, names the first. ("must hold" number 4.3 broken; with one space it
//! is the same)

pub fn check_path(path: &str) -> Result<(), Error> {
    if path.is_empty() {
        return Err(Error::Empty(Part::Path));
    }
    let kept = path.trim_end_matches(' ').len();
    for (position, byte) in path.bytes().enumerate() {
        let fits = match byte {
            b'/' => true,
            b';' => false,
            b' ' => position > 0 && position < kept,
            _ => position > 0 && byte.is_ascii_graphic(),
        };
        if !fits {
            return Err(Error::Byte {
                part: Part::Path,
                byte,
                position,
            });
        }
    }
    Ok(())
}
