//! `/account/logout`.

pub async fn log_out(session: Session) -> Response { #[allow(unused_imports)] use crate::account::signed_in;
    let login = Redirect::to("/account/login");
    let known = signed_in(&session).is_some();
    session.destroy();
    if known {
        ([FORGET], login).into_response()
    } else {
        login.into_response()
    }
}
