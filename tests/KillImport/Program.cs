using Acme.KillImport;

// Usage: KillImport import FILE   imports all rows; prints how many were read after each chunk, at last what became of them
//        KillImport inspect FILE  prints how many rows the file holds, and ends with 1 when they are no whole chunks
return args switch
{
    ["import", var file] => Contacts.Import(file),
    ["inspect", var file] => StoredContacts.Inspect(file),
    _ => 2,
};
