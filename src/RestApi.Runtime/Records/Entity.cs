using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>
/// Base of typed records. The generator implements the partial properties of a class with <see cref="EntityAttribute"/>
/// through <see cref="GetField{T}"/> and <see cref="SetField{T}"/>.
/// </summary>
public abstract class Entity
{
    private AppRecord? _record;

    /// <summary>The record's id, or an empty string when the entity was made by <c>new</c>.</summary>
    public string Id => _record?.Id ?? "";

    /// <summary>The field <c>title</c>.</summary>
    public string? Title
    {
        get => GetField<string>("title");
        set => SetField("title", value);
    }

    /// <summary>The fields by name, as JSON.</summary>
    public JsonObject Fields => (_record ??= new AppRecord("", "")).Fields;

    internal string App => _record?.App ?? "";

    /// <summary>Makes an entity that is no record yet the record that was created from it.</summary>
    internal void Reopen(AppRecord record) => _record = record;

    internal static TEntity Open<TEntity>(AppRecord record)
        where TEntity : Entity, new() => new() { _record = record };

    /// <summary>Reads a field.</summary>
    /// <param name="name">The field, such as <c>c_email</c>.</param>
    /// <returns>The value, or the default of <typeparamref name="T"/> when the field is absent or null.</returns>
    /// <exception cref="InvalidCastException">The field holds something that is no <typeparamref name="T"/>.</exception>
    protected T? GetField<T>(string name) => FieldValue.Read<T>(name, Fields[name]);

    /// <summary>Writes a field. The record is saved when its action ends without an exception.</summary>
    /// <param name="name">The field, such as <c>c_email</c>.</param>
    /// <param name="value">The value; null clears the field.</param>
    protected void SetField<T>(string name, T? value) => Fields[name] = FieldValue.Write(name, value);

    /// <summary>Reads a field that holds a list.</summary>
    /// <param name="name">The field, such as <c>attachments__list</c>.</param>
    /// <returns>The list, whose changes reach the record; null when the field is absent or null.</returns>
    /// <exception cref="InvalidCastException">The field holds something that is no list.</exception>
    protected FieldList<T>? GetList<T>(string name) => Fields[name] is null ? null : GetListOrEmpty<T>(name);

    /// <summary>Reads a field that holds a list; an absent one is an empty list, which the first item added puts into the record.</summary>
    /// <param name="name">The field, such as <c>attachments__list</c>.</param>
    /// <returns>The list, whose changes reach the record.</returns>
    /// <exception cref="InvalidCastException">The field holds something that is no list.</exception>
    protected FieldList<T> GetListOrEmpty<T>(string name)
    {
        var list = new FieldList<T>(Fields, name);
        // Now, and not at the first item, where nobody would look for it.
        _ = list.Count;
        return list;
    }

    /// <summary>Writes a whole list into a field. The list is copied: add further items to the one that is read from the field.</summary>
    /// <param name="name">The field, such as <c>attachments__list</c>.</param>
    /// <param name="items">The items; null clears the field.</param>
    protected void SetList<T>(string name, IEnumerable<T>? items) => FieldList<T>.Set(Fields, name, items);
}
