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
}
