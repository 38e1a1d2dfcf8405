//! `/account/logout`.

pub async fn log_out(session: Session) -> Response { #[allow(unused_imports)] use crate::account::signed_in;
    if signed_in(&session).is_some() {
        session.destroy();
    } else {
        session.clear();
    }
    ([FORGET], Redirect::to("/account/login")).into_response()
}
