//! What memcached is asked, in its meta protocol.

/// The most bytes that a value may have. A memcached with its usual settings keeps 1,048,576 with all
/// that belongs to them, and a `set` of more removes what was there. One that was started with another
/// `-I` takes fewer, or more: see [`Connection`](crate::Connection).
pub const LARGEST: usize = 1_000_000;

/// What memcached is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command<'a> {
    /// `mg`: the item's value and its cas number.
    Get {
        /// The item's key.
        key: &'a str,
    },
    /// `ms`: keep this value, if the condition holds.
    Set {
        /// The item's key.
        key: &'a str,
        /// Any bytes.
        value: &'a [u8],
        /// When memcached may remove the item, as [`lifetime`](crate::lifetime) gives it.
        lifetime: u32,
        /// The condition.
        only: Only,
    },
    /// `md`: remove the item.
    Delete {
        /// The item's key.
        key: &'a str,
    },
    /// `mn`: nothing. A server that speaks the meta protocol answers.
    Nothing,
}

/// On which condition an item is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// There is no item with this key.
    IfAbsent,
    /// The item is there, and has this cas number.
    IfUnchanged(u64),
}

impl Command<'_> {
    /// The command as it goes over the wire.
    pub fn bytes(&self) -> Vec<u8> {
        todo!("step 2: write a command, and read its answer")
    }
}
