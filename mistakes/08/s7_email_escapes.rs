//! Step 7.9: as it was typed. Here as HTML.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &serve::html::escape(&address.email));
    Redirect::to(HOME)
}
