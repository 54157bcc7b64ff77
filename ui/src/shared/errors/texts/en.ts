import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  codes: {
    wrong_key: {
      what: "That key does not open this workspace.",
      next: "Check capitals and input method and type it again, or unlock another way.",
    },
    too_many_attempts: {
      what: "Too many wrong attempts in a row.",
      next: "Wait for the countdown, or unlock with the recovery code.",
    },
    keyring_unavailable: {
      what: "The system keyring of this computer is not available.",
      next: "Unlock with the passphrase or the recovery code.",
    },
    keyring_empty: {
      what: "The system keyring holds no key for this workspace.",
      next: "Unlock with the passphrase, then turn the keyring on again in Settings → Security.",
    },
    keyring_locked: {
      what: "The system keyring is locked.",
      next: "Unlock the system keyring first, or use the passphrase.",
    },
    recovery_code_mismatch: {
      what: "The recovery code does not match.",
      next: "Compare it with the print, group by group: eight groups of seven.",
    },
    weak_passphrase: {
      what: "This passphrase is too easy to guess.",
      next: "Make it longer, or use several unrelated words.",
    },
    weak_pin: {
      what: "This PIN cannot be used.",
      next: "Take 4 to 6 digits, not all the same and not one after the other.",
    },
    pin_blocked: {
      what: "Five wrong PINs in a row: the PIN is switched off.",
      next: "Sign in with the passphrase once; then the PIN works again.",
    },
    member_inactive: {
      what: "This member is not active and cannot sign in.",
      next: "Ask an administrator to make them active again, or sign in as somebody else.",
    },
    own_keys: {
      what: "One's own keys cannot be handled this way.",
      next: "Change your passphrase in Settings → Security; to have keys revoked, ask another administrator.",
    },
    damaged_database: {
      what: "The database file is damaged.",
      next: "Stop writing. Copy the whole workspace folder, then restore from a backup.",
    },
    damaged_slots: {
      what: "The key file is damaged, and its second copy cannot be read either.",
      next: "Bring the key file back from a backup and try again.",
    },
    broken_journal: {
      what: "The chain of the journal is broken: entries were changed or are missing.",
      next: "Hand the diagnostics to an administrator before anything more is entered.",
    },
    missing_tail: {
      what: "The last {{entries}} acknowledged entries are lost: the database is older than its anchor.",
      next: "Restore from a backup, or accept the loss and go on from what is there.",
    },
    workspace_in_use: {
      what: "Another program has this workspace open.",
      next: "Close that window or command line and try again.",
    },
    workspace_exists: {
      what: "There is a workspace here already.",
      next: "Unlock it, or create the new one in another folder.",
    },
    workspace_missing: {
      what: "The workspace cannot be found.",
      next: "Check whether the folder was moved, or create it again.",
    },
    workspace_locked: { what: "The workspace is locked.", next: "Unlock it to go on." },
    workspace_newer: {
      what: "This workspace was written by a newer Waystation.",
      next: "Update Waystation and open it again.",
    },
    workspace_older: {
      what: "This workspace was written by an early trial version of Waystation and does not open any more.",
      next: "Export with that version and import into a new workspace.",
    },
    unknown_command: {
      what: "The program does not know this operation.",
      next: "Update Waystation; if it happens again, send the code to an administrator.",
    },
    malformed_request: {
      what: "The program received something it cannot read.",
      next: "Check what was entered; if it happens again, send the code to an administrator.",
    },
    not_allowed: {
      what: "You do not have the right to do this.",
      next: "Ask an administrator or the owner for it, or a colleague who may.",
    },
    not_found: {
      what: "This record cannot be found.",
      next: "It may have been archived or deleted; look in the list.",
    },
    own_entry: {
      what: "Nobody reviews what they did themselves.",
      next: "Ask a colleague who may review to look at it.",
    },
    changed_meanwhile: {
      what: "This record was changed after you opened it.",
      next: "Look at the new content, then decide whether to change it again.",
    },
    already_exists: { what: "There is one of that name already.", next: "Choose another name." },
    required: { what: "This is required.", next: "Fill it in and save again." },
    too_long: { what: "Too long: at most {{max}} characters.", next: "Shorten it and save again." },
    too_many: { what: "Too many: at most {{max}}.", next: "Take fewer and try again." },
    malformed_phone: {
      what: "This is not a phone number.",
      next: "Mobile numbers have 11 digits; landlines need the area code, as 0574-87654321; numbers abroad begin with +.",
    },
    malformed_email: { what: "This is not an e-mail address.", next: "It should look like name@example.com." },
    malformed_credit_code: {
      what: "This is not a unified social credit code.",
      next: "18 digits and capital letters without I, O, S, V and Z.",
    },
    wrong_check_digit: {
      what: "The check digit is wrong: one character is probably mistyped.",
      next: "Compare it with the business licence, character by character.",
    },
    malformed_date: { what: "This is not a date.", next: "Write year-month-day, as 2026-03-18." },
    malformed_money: { what: "This is not an amount.", next: "Digits only, at most two decimals." },
    unknown_region: { what: "There is no such region.", next: "Choose province, city and district from the list." },
    unknown_choice: { what: "There is no such choice.", next: "Choose from the list." },
    unknown_field: { what: "There is no such field.", next: "Remove it, or choose another field." },
    unknown_member: { what: "There is no such member.", next: "Choose from the members." },
    unknown_team: { what: "There is no such team.", next: "Choose from the teams." },
    unknown_contact: { what: "That is no contact of this customer.", next: "Choose one of the customer's contacts." },
    unknown_tag: { what: "There is no such tag.", next: "Choose from the tags, or create it first." },
    unknown_role: { what: "There is no such role.", next: "Choose from the roles." },
    unknown_right: {
      what: "There is no such right: {{value}}.",
      next: "Choose from the records, actions, scopes and fields listed.",
    },
    malformed_number: {
      what: "This is not a number.",
      next: "Figures only: at most 11 digits, and no more decimals than the field has.",
    },
    kind_fixed: { what: "The kind of a field never changes.", next: "Retire this field and make one of the new kind." },
    values_do_not_fit: {
      what: "The values of {{rows}} records would not be right any more.",
      next: "Change those values first; a choice can be retired instead of removed.",
    },
    out_of_range: {
      what: "Out of range: between {{min}} and {{max}}.",
      next: "Enter a number within it and save again.",
    },
    last_administrator: {
      what: "Nobody could manage members and roles any more.",
      next: "Make another active member system administrator first.",
    },
    not_oneself: { what: "Nobody can do this to themselves.", next: "Ask another administrator." },
    team_in_use: {
      what: "{{members}} members and {{teams}} teams are still in it.",
      next: "Move them to another team first.",
    },
    reporting_circle: {
      what: "Nobody can report to themselves, nor to somebody who reports to them.",
      next: "Choose another superior.",
    },
    team_cycle: { what: "A team cannot lie below itself.", next: "Choose another parent team." },
    role_in_use: {
      what: "{{members}} members still hold this role.",
      next: "Give them another role first, then delete it.",
    },
    ready_made_role: {
      what: "This role comes with the product and has not been changed.",
      next: "It cannot be deleted; give it to nobody if you do not need it.",
    },
    unknown_pipeline: {
      what: "There is no such pipeline, or it is no longer in use.",
      next: "Choose one that is in use.",
    },
    unknown_stage: {
      what: "The pipeline version of this opportunity has no such stage.",
      next: "Choose another stage; a manager can bring opportunities into the new version.",
    },
    criterion_unmet: {
      what: "What the stage asks for before it is left is not there yet.",
      next: "Fill in what is missing, then move it.",
    },
    lead_closed: {
      what: "This lead is converted or disqualified.",
      next: "Undo the conversion, or put it back to new, to go on.",
    },
    pool_quota: {
      what: "That is more than the pool rule allows: at most {{max}}, and {{left}} are left.",
      next: "Choose fewer, claim again tomorrow, or return some you hold.",
    },
    pool_cool_down: {
      what: "This was yours until lately; {{days}} more days have to pass.",
      next: "Claim it then, or ask a manager to assign it to you.",
    },
    opportunity_closed: { what: "This opportunity is closed.", next: "Reopen it first, then move it." },
    malformed_filter: { what: "This filter cannot be read.", next: "Remove the condition at fault and try again." },
    search_too_short: {
      what: "Too little to search for.",
      next: "Type at least two characters, or more digits of a number.",
    },
    list_closed: { what: "This list was closed.", next: "Open the list again." },
    cannot_undo: {
      what: "This step cannot be undone any more.",
      next: "Open the record's history and put back the values you need.",
    },
    cancelled: { what: "Cancelled.", next: "Start again when you need it." },
    export_needs_approval: {
      what: "These are {{entries}} rows; an export of more than {{max}} needs someone with the right to approve.",
      next: "Narrow the list, or ask a sales manager to export it.",
    },
    not_yet: {
      what: "That time has not come yet.",
      next: "What is done lies in the past; save it as a plan if it is still to happen.",
    },
    not_planned: {
      what: "This activity is not planned any more.",
      next: "It was done or cancelled, perhaps by somebody just now. Look at how it stands.",
    },
    malformed_time: { what: "That is no time of day.", next: "Write hours and minutes, as in 15:00." },
    ends_before_it_begins: { what: "It ends before it begins.", next: "Put the end after the beginning." },
    not_in_reach: {
      what: "You cannot give tasks to this person.",
      next: "Give it to a colleague of your own team; for another team ask a manager.",
    },
    task_settled: { what: "This task is done or was cancelled.", next: "Open it again first if there is more to do." },
    not_a_person: {
      what: "Only a customer who is a person can have their data erased.",
      next: "Archive a company you no longer deal with; a contact's details can be changed in the record.",
    },
    name_mismatch: { what: "The name does not match.", next: "Type it just as it stands in the title." },
    file_missing: {
      what: "The file cannot be found.",
      next: "Check whether it was moved or renamed, and choose it again.",
    },
    file_unreadable: {
      what: "The file cannot be read.",
      next: "Check whether another program holds it, or choose another file.",
    },
    file_unwritable: {
      what: "The file cannot be written.",
      next: "Check whether another program has it open and the folder can be written to, or choose another place.",
    },
    file_empty: { what: "The file is empty.", next: "Choose another file." },
    file_too_large: {
      what: "The file is larger than {{max}} MB.",
      next: "Compress it, or ask the administrator to raise the limit in the company settings.",
    },
    damaged_file: {
      what: "The encrypted file of the attachment is gone or was changed, and cannot be opened.",
      next: "Check the workspace to see which files it is, then bring them back from a backup.",
    },
    workbook_too_large: {
      what: "The file is too large: at most {{max}}, unpacked.",
      next: "Save it as CSV and import that, or part it into several files.",
    },
    unknown_customer: {
      what: "No customer is called “{{value}}”.",
      next: "Give the customer number (C-…), the whole name or the credit code; import missing customers first.",
    },
    ambiguous_customer: {
      what: "{{entries}} customers fit “{{value}}”.",
      next: "Give the customer number (C-…) or the whole name.",
    },
    owner_out_of_reach: {
      what: "You may not make records for this owner.",
      next: "Choose a customer of yours, or ask the owner or their manager to import.",
    },
    mapping_incomplete: {
      what: "Required fields still have no column.",
      next: "Give them a column, or a default value.",
    },
    disk_full: { what: "The disk is full.", next: "Free some space and try again." },
    internal: {
      what: "Something unexpected happened in the program.",
      next: "Try again; if it happens again, send the code to an administrator.",
    },
  },
  data: {
    untouched: "Data is not affected.",
    not_saved: "This change was not saved; existing data is not affected.",
    kept: "What was finished is saved.",
    lost: "The last work is missing from the database; everything before it is there.",
    at_risk: "Data may be damaged; please stop writing for now.",
  },
  incident: "Incident {{incident}}",
  code: "Code {{code}}",
  copyCode: "Copy code",
  inline: "{{what}} {{next}}",
  fields_one: "{{count}} entry needs a change",
  fields_other: "{{count}} entries need a change",
  severity: { info: "Note", warning: "Attention", danger: "Error" },
};
