//! One setting chooses the store.
