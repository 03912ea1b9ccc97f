namespace Comind.Api.Server;

/// <summary>Marks a <c>partial class</c> as the typed view of a record; its base is <see cref="Server.Entity"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityAttribute : Attribute;

/// <summary>Binds a partial property (C# 13) to a field of the record.</summary>
/// <param name="name">The field, such as <c>c_email</c>; by default <c>c_</c> and the property's name in snake_case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string? name = null) : Attribute
{
    /// <summary>The field, or null for <c>c_</c> and the property's name in snake_case.</summary>
    public string? Name { get; } = name;
}
