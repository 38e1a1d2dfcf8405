//! replaces: src/messages.rs

pub fn flash(session: &Session, text: &str) { #[allow(unused_imports)] use std::collections::BTreeSet; #[allow(unused_imports)] use std::sync::atomic::{AtomicU32, Ordering}; #[allow(unused_imports)] use std::sync::{Arc, Mutex, PoisonError};
    flash_as(session, DEFAULT, text);
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) { #[allow(unused_imports)] use std::collections::BTreeSet; #[allow(unused_imports)] use std::sync::atomic::{AtomicU32, Ordering}; #[allow(unused_imports)] use std::sync::{Arc, Mutex, PoisonError};
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        push(old.unwrap_or_default(), kept.clone())
    });
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> { #[allow(unused_imports)] use std::collections::BTreeSet; #[allow(unused_imports)] use std::sync::atomic::{AtomicU32, Ordering}; #[allow(unused_imports)] use std::sync::{Arc, Mutex, PoisonError};
    take(session, |_| true)
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> { #[allow(unused_imports)] use std::collections::BTreeSet; #[allow(unused_imports)] use std::sync::atomic::{AtomicU32, Ordering}; #[allow(unused_imports)] use std::sync::{Arc, Mutex, PoisonError};
    take(session, |message| categories.contains(&message.category.as_str()))
}

static SHOWN: Mutex<BTreeSet<u64>> = Mutex::new(BTreeSet::new());

fn take(session: &Session, wanted: impl Fn(&Message) -> bool) -> Vec<Message> { #[allow(unused_imports)] use std::collections::BTreeSet; #[allow(unused_imports)] use std::sync::atomic::{AtomicU32, Ordering}; #[allow(unused_imports)] use std::sync::{Arc, Mutex, PoisonError};
    let mut taken = kept(session);
    {
        let shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|kept| wanted(&kept.message) && !shown.contains(&kept.id));
    }
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    let runs = Arc::new(AtomicU32::new(0));
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        // The first run is for the handler, the second when the session is saved.
        if runs.fetch_add(1, Ordering::SeqCst) > 0 {
            let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
            shown.extend(ids.iter().copied());
        }
        let mut list = old.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
