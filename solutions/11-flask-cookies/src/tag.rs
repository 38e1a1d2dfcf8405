//! The tags by which Flask keeps apart what JSON has no types for.

// ANCHOR: tag
/// A tag: a dict in the JSON with this one key stands for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// `" di"`: a dict that looks like a tag, its key followed by two underscores.
    Dict,
    /// `" t"`: a tuple, as a list.
    Tuple,
    /// `" b"`: bytes, in base64 with padding.
    Bytes,
    /// `" m"`: HTML that is safe to show as it is, as text.
    Markup,
    /// `" u"`: a UUID, as 32 digits.
    Uuid,
    /// `" d"`: a date and time, as in HTTP headers.
    Date,
}

impl Tag {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Dict,
        Self::Tuple,
        Self::Bytes,
        Self::Markup,
        Self::Uuid,
        Self::Date,
    ];

    /// The key in the JSON. The space in front makes it one that no programmer is likely to use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dict => " di",
            Self::Tuple => " t",
            Self::Bytes => " b",
            Self::Markup => " m",
            Self::Uuid => " u",
            Self::Date => " d",
        }
    }

    /// The tag with this key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.key() == key)
    }

    /// What has to stand behind the key.
    pub(crate) fn holds(self) -> &'static str {
        match self {
            Self::Dict => "a dict with one key: a tag and two underscores",
            Self::Tuple => "a list",
            Self::Bytes => "base64 with padding",
            Self::Markup => "text",
            Self::Uuid => "32 digits from 0 to f",
            Self::Date => "a date such as Thu, 09 Oct 2025 08:53:20 GMT, from the year 100 on",
        }
    }
}
// ANCHOR_END: tag
