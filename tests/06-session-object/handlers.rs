//! What a handler does where the new value depends on the old one.

use session_object::Session;

// ANCHOR: handlers
pub fn count_visit(session: &Session) {
    session.update("visits", |visits: Option<u64>| {
        visits.unwrap_or_default() + 1
    });
}

pub fn add_to_cart(session: &Session, item: String) {
    session.update("cart", move |cart: Option<Vec<String>>| {
        let mut cart = cart.unwrap_or_default();
        cart.push(item.clone());
        cart
    });
}
// ANCHOR_END: handlers
