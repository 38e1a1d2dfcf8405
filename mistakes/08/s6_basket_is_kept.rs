//! Step 6.1: the record is gone, and the browser is given no other cookie. Here the basket moves to a new session.

pub async fn log_out(session: Session) -> Response {
    let basket = session.get::<serde_json::Value>("basket");
    session.destroy();
    if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    ([FORGET], Redirect::to("/account/login")).into_response()
}
