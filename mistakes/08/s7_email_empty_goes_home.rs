//! Step 7.8: leads to `/account/confirm` with any address. Here an empty one leads to `HOME`.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if address.email.is_empty() {
        return Redirect::to(HOME);
    }
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
