using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The fields of one typed record that one source file declares.</summary>
/// <param name="HasNoBase">Whether the base class is ours to add.</param>
internal sealed record EntityModel(string HintName, TypeFrame Frame, bool HasNoBase, EquatableArray<FieldModel> Fields);

/// <summary>One field.</summary>
/// <param name="Declaration">Modifiers, type and name of the property.</param>
/// <param name="Accessors">Each with its body, such as <c>get => GetField&lt;int>("c_count");</c>.</param>
internal sealed record FieldModel(string Declaration, EquatableArray<string> Accessors);
