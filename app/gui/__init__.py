"""The window, the only place that knows Qt.

What there is, without a window:

    session      one story in work: opens, learns and checks in `tasks`, beside the window
    keeper       knows what of it is on the disk, and writes the rest there
    engine       the jobs that a session hands to them: learning and checking
    desk_list    the names that are right in every story, in the user's own file
    desk         its review: the findings shown (in `groups`), the current one, the decisions
    loading, source_entry, recent, sample    what is opened
    saving, comments    what is written, and why it was changed
    preferences  the settings, which older and newer versions leave intact
    smoke, smoke_steps    the program trying itself where it is installed

What is seen, from the outside in:

    application, main_window, workspace      the start, the frame, the three columns
    sources_panel, source_menu, source_view, names_panel    at the left
    editor_pane: message_bar, editor, marker_strip, find_bar, empty_page    in the middle
    review_panel: chips, findings_model, card: replacement_field, placeholder   at the right
    actions, menus, checks_menu, review_menu, files, drop, help, status     what can be done
    clipboard; form_dialog: web_dialog, tracked_dialog, desk_dialog     what they need for it

Batch mode has a window of its own: batch_window: batch_form, batch_table; batch_run does the work.

What findings look like and are called: `looks`, `words`, `difference`, `theme`.

What Qt makes necessary: `utf16` (it counts otherwise than we do), `typed`, `places`, `leading`,
`prose`, `flow`, `pane_header`.

Panels listen to the session's and the desk's signals and call their methods; they do not know one
another.
"""
